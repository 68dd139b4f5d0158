/** How the server is asked for this feed, where Offprint's own way is not enough: user agent, login, headers. */
import { useState } from 'react';
import type { FeedRequest } from '../../../shared/model/feeds.ts';
import { requestTexts } from '../../../shared/texts/feed-page.ts';
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
        label={requestTexts.userAgent}
        value={userAgent}
        onChange={setUserAgent}
        placeholder={requestTexts.usualAgent}
        hint={requestTexts.agentHint}
        problem={saving.problemOf('userAgent')}
      />
    </div>
  );
}

export function RequestSettings({ request, saving }: { request: FeedRequest; saving: Saving }) {
  return (
    <section className="form form-apart" aria-label={requestTexts.title}>
      <h3>{requestTexts.title}</h3>
      {request.isForSession ? <p className="note">{requestTexts.noKeyring}</p> : null}
      <UserAgent request={request} saving={saving} />
      <LoginForm request={request} saving={saving} />
      <HeadersForm request={request} saving={saving} />
    </section>
  );
}
