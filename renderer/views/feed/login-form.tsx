/** Name and password for feeds behind a login. A stored password is never shown: it is kept, replaced or removed. */
import { type FormEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { FeedRequest } from '../../../shared/model/feeds.ts';
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
    <form className="form" aria-label="Login" onSubmit={(event) => void save(event)}>
      <div className="field-pair">
        <Field
          label="User name"
          value={username}
          onChange={setUsername}
          placeholder="None"
          problem={saving.problemOf('basicAuth')}
        />
        {isKept ? (
          <div className="field">
            <span className="field-label">Password</span>
            <p className="stored">
              <span>Stored</span>
              <Button
                className="button"
                aria-label="Replace the password"
                onPress={() => setIsReplacing(true)}
              >
                Replace
              </Button>
            </p>
          </div>
        ) : (
          <Field
            label={isReplacing ? 'New password' : 'Password'}
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
            Save the login
          </Button>
          {isReplacing ? (
            <Button
              className="button"
              onPress={() => {
                setIsReplacing(false);
                setPassword('');
              }}
            >
              Keep the stored one
            </Button>
          ) : null}
          {request.username === null ? null : (
            <Button className="button" onPress={() => void remove()}>
              Remove the login
            </Button>
          )}
        </div>
      ) : null}
    </form>
  );
}
