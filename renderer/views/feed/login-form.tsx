/** Name and password for feeds behind a login. A stored password is never shown: it is kept, replaced or removed. */
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FeedRequest } from '../../../shared/model/feeds.ts';
import { loginTexts } from '../../../shared/texts/feed-page.ts';
import { Field } from '../../components/field.tsx';
import type { Saving } from './use-saving.ts';

export function LoginForm({ request, saving }: { request: FeedRequest; saving: Saving }) {
  const [username, setUsername] = useState(request.username ?? '');
  const [password, setPassword] = useState('');
  const [isReplacing, setIsReplacing] = useState(false);
  const isKept = request.hasPassword && !isReplacing;
  const isChanged = username.trim() !== (request.username ?? '') || password !== '';

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (username.trim() === '') return;
    const basicAuth = { username: username.trim(), password: isKept ? null : password };
    if (!(await saving.save({ basicAuth }))) return;
    setPassword('');
    setIsReplacing(false);
  };
  const remove = async () => {
    if (!(await saving.save({ basicAuth: null }))) return;
    setUsername('');
    setPassword('');
    setIsReplacing(false);
  };

  return (
    <form className="form" aria-label={loginTexts.title} onSubmit={(event) => void save(event)}>
      <div className="field-pair">
        <Field
          label={loginTexts.userName}
          value={username}
          onChange={setUsername}
          placeholder={loginTexts.none}
          problem={saving.problemOf('basicAuth')}
        />
        {isKept ? (
          <div className="field">
            <span className="field-label">{loginTexts.password}</span>
            <p className="stored">
              <span>{loginTexts.stored}</span>
              <Button
                className="button"
                aria-label={loginTexts.replacePassword}
                onPress={() => setIsReplacing(true)}
              >
                {loginTexts.replace}
              </Button>
            </p>
          </div>
        ) : (
          <Field
            label={isReplacing ? loginTexts.newPassword : loginTexts.password}
            type="password"
            value={password}
            onChange={setPassword}
            isFirst={isReplacing}
          />
        )}
      </div>
      {isChanged || isReplacing || request.username !== null ? (
        <div className="button-row">
          <Button type="submit" className="button" isDisabled={!isChanged || username.trim() === ''}>
            {loginTexts.save}
          </Button>
          {isReplacing ? (
            <Button
              className="button"
              onPress={() => {
                setIsReplacing(false);
                setPassword('');
              }}
            >
              {loginTexts.keep}
            </Button>
          ) : null}
          {request.username === null ? null : (
            <Button className="button" onPress={() => void remove()}>
              {loginTexts.remove}
            </Button>
          )}
        </div>
      ) : null}
    </form>
  );
}
