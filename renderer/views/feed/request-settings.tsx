/** How the server is asked for this feed, where Offprint's own way is not enough: user agent, login, headers. */
import { useState } from 'react';
import type { FeedRequest } from '../../../shared/model/feeds.ts';
import { Field } from '../../components/field.tsx';
import { HeadersForm } from './headers-form.tsx';
import { LoginForm } from './login-form.tsx';
import type { Saving } from './use-saving.ts';

function UserAgent({ request, saving }: { request: FeedRequest; saving: Saving }) {
  const [userAgent, setUserAgent] = useState(request.userAgent ?? '');
  const saveUserAgent = () => {
    const wanted = userAgent.trim() === '' ? null : userAgent.trim();
    if (wanted !== request.userAgent) void saving.save({ userAgent: wanted });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside saves when the focus leaves it.
    <div onBlur={saveUserAgent}>
      <Field
        label="User agent"
        value={userAgent}
        onChange={setUserAgent}
        placeholder="Offprint’s own"
        hint="By it the server knows who asks. Some serve feeds only to names they know."
        problem={saving.problemOf('userAgent')}
      />
    </div>
  );
}

export function RequestSettings({ request, saving }: { request: FeedRequest; saving: Saving }) {
  return (
    <section className="form form-apart" aria-label="How it is asked for">
      <h3>How it is asked for</h3>
      {request.isForSession ? (
        <p className="note">
          This system has no keyring to seal secrets with: the password and the values of headers are kept
          until Offprint quits, and are asked for again after that.
        </p>
      ) : null}
      <UserAgent request={request} saving={saving} />
      <LoginForm request={request} saving={saving} />
      <HeadersForm request={request} saving={saving} />
    </section>
  );
}
