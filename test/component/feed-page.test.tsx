// @vitest-environment jsdom
/** The page of one feed: what it tells in each state, and what can be done there by keyboard. */
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { MethodOutput } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { FeedFinding, FetchLogEntry } from '../../shared/model/feeds.ts';
import type { FakeCore } from '../support/fake-client.ts';
import { callsOf, closeApp, type RenderedApp, renderApp } from '../support/render-app.tsx';

afterEach(closeApp);

type Details = MethodOutput<'feeds.get'>;
type Parts = { [Part in keyof Details]?: Partial<Details[Part]> };

const hourMs = 3_600_000;

/** The fake's answer for the feed “Rust Blog”, with some of it replaced. */
async function answerWith(core: FakeCore, parts: Parts): Promise<void> {
  const result = await core.transport.call('feeds.get', { feedId: 7 });
  if (!result.ok) throw new Error('the fake knows the feed');
  const plain = result.value as Details;
  core.answer('feeds.get', ({ feedId }) => ({
    feed: {
      ...plain.feed,
      id: feedId,
      lastCheckAt: Date.now() - 720_000,
      nextCheckAt: Date.now() + hourMs,
      ...parts.feed,
    },
    request: { ...plain.request, ...parts.request },
    health: { ...plain.health, ...parts.health },
    log: (parts.log as FetchLogEntry[] | undefined) ?? plain.log,
  }));
}

async function openPage(parts: Parts = {}): Promise<RenderedApp & { page: HTMLElement }> {
  const app = await renderApp();
  await answerWith(app.core, parts);
  screen.getByRole('treeitem', { name: /Rust Blog/ }).focus();
  await app.user.keyboard('i');
  const page = await screen.findByRole('dialog', { name: 'Rust Blog' });
  await within(page).findByRole('tab', { name: 'Overview', selected: true });
  return { ...app, page };
}

const text = (page: HTMLElement): string => page.textContent ?? '';

describe('a feed’s page', () => {
  it('opens by key from the list, from an article, and from the tree; arrows lead through its sections', async () => {
    const { core, user } = await renderApp();
    await user.keyboard('i');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.keyboard('ji');
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('treeitem', { name: /Rust Blog/ }));
    await user.click(await screen.findByRole('button', { name: 'Feed details' }));
    const page = await screen.findByRole('dialog', { name: 'Rust Blog' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Overview'));
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(within(page).getByRole('tab', { name: 'Answer', selected: true })).toBe(document.activeElement);
    expect(callsOf(core, 'feeds.get').length).toBeGreaterThan(1);
  });

  it('tells that all is well, what came, when it is asked next and why, and what was saved', async () => {
    const { page } = await openPage({ health: { nextCheckReason: 'server-freshness' } });
    expect(text(page)).toContain('Checked 12 min ago.3 new articles, 1 changed.');
    expect(text(page)).toMatch(
      /Next check(?:tomorrow at )?\d\d:\d\dThe server says its last answer is good until then\./,
    );
    expect(text(page)).toContain('Requests12080 % answered with “not modified” (304), which saved 4.4 MB.');
    within(page).getByRole('img', { name: 'The last 3 checks: 2 brought something new, 1 nothing new.' });
  });

  const failing = {
    lastOutcome: { status: 'failed', code: 'http-not-found', details: { status: 404 } },
    errorCount: 12,
    lastSuccessAt: Date.now() - 200 * hourMs,
  } as const;
  it.each<[string, Parts, RegExp[]]>([
    [
      'failing for days',
      { feed: failing, health: { failingSince: Date.now() - 150 * hourMs, nextCheckReason: 'backoff' } },
      [
        /There is nothing at this address \(404\)\.Since [A-Z][a-z]+day \d+ [A-Z][a-z]+, 12 checks in a row\./,
        /the pause grows with each/,
      ],
    ],
    [
      'asked to wait',
      { health: { retryAfterUntil: Date.now() + 2 * hourMs } },
      [
        /The server asked to wait until (?:tomorrow at )?\d\d:\d\d\.Offprint asks it nothing before that/,
        /asked to wait until then/,
      ],
    ],
    [
      'gone',
      { feed: failing, health: { isGone: true, failingSince: Date.now() - 400 * hourMs } },
      [
        /taken down for good \(410\)\.Its articles stay/,
        /The site may have another feed: https:/,
        /Next checkNone/,
      ],
    ],
    [
      'paused',
      { feed: { isPaused: true } },
      [/You have paused this feed\./, /Next checkNoneIt is paused until you resume it\./],
    ],
    [
      'never checked',
      {
        feed: { lastOutcome: null, lastCheckAt: null, nextCheckAt: 0 },
        health: { requests: 0, nextCheckReason: 'due-now', lastAnswer: null },
        log: [] as never,
      },
      [/Not checked yet\./, /Next checkNowIt is due\./, /RequestsNone yet/],
    ],
    [
      'moved',
      { health: { movedTo: 'https://new.example/feed' } },
      [/has moved to https:\/\/new\.example\/feed\. There is nothing to do/],
    ],
    [
      'bundled',
      { feed: { url: 'offprint:sample/guides' } },
      [/It came with Offprint\./, /There is no server to ask\./],
    ],
  ])('tells that it is %s', async (_state, parts, expected) => {
    const { page } = await openPage(parts);
    for (const pattern of expected) expect(text(page)).toMatch(pattern);
  });

  it('checks now, says that it is at it, and what came of it', async () => {
    const { core, page, user } = await openPage();
    let finish = (): void => undefined;
    core.answer(
      'jobs.wait',
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ kind: 'sample', summary: { feeds: 1, articles: 0 } });
        }),
    );
    await user.click(within(page).getByRole('button', { name: 'Check now' }));
    await user.click(await within(page).findByRole('button', { name: 'Checking…' }));
    expect(callsOf(core, 'feeds.refresh')).toEqual([{ force: true, feedIds: [7] }]);
    finish();
    await within(page).findByText('Just checked. 3 new articles, 1 changed.');
    await within(page).findByRole('button', { name: 'Check now' });
  });

  it('asks nothing where the server asked to wait, nor when offline, and says why', async () => {
    const { core, page, user } = await openPage({ health: { retryAfterUntil: Date.now() + hourMs } });
    await user.click(within(page).getByRole('button', { name: 'Check now' }));
    expect(callsOf(core, 'feeds.refresh')).toEqual([]);
    closeApp();
    const offline = await renderApp({ isOnline: false });
    screen.getByRole('treeitem', { name: /Rust Blog/ }).focus();
    await offline.user.keyboard('i');
    const second = await screen.findByRole('dialog', { name: 'Rust Blog' });
    await within(second).findByText(/You are offline\. What is here can be read/);
    await offline.user.click(within(second).getByRole('button', { name: 'Check now' }));
    await within(second).findByText(/Not checked: you are offline\./);
    expect(callsOf(offline.core, 'feeds.refresh')).toEqual([]);
  });

  it('lists each check with its reason, and the last answer to copy', async () => {
    const { core, page, user } = await openPage();
    await user.click(within(page).getByRole('tab', { name: 'Log' }));
    const log = within(page).getByRole('list', { name: 'Checks, newest first' });
    expect(
      within(log)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      expect.stringMatching(/3 new articles, 1 changed\.200 · 47 KB · 240 ms$/),
      expect.stringMatching(/Not modified: the server said that nothing has changed\.304 · 240 ms$/),
      expect.stringMatching(/2 new articles\.Entry 7 is not a JSON object and was left out\.200/),
    ]);
    await user.click(within(page).getByRole('tab', { name: 'Answer' }));
    expect(within(page).getByRole('region', { name: 'Headers' }).textContent).toContain('ETagW/"5c1a"');
    await user.click(within(page).getByRole('button', { name: 'Copy headers' }));
    await waitFor(() => expect(callsOf(core, 'shell.copyText')).toHaveLength(1));
    expect(callsOf(core, 'shell.copyText')[0]).toEqual({
      text: expect.stringMatching(/^GET https:.*\nStatus: 200\nContent-Type: .*\nETag: W\/"5c1a"\n$/),
    });
  });
});

describe('the doctor’s section', () => {
  const finding = (
    severity: FeedFinding['severity'],
    said: Pick<FeedFinding, 'code' | 'values'>,
    line: number | null,
  ): FeedFinding => ({
    severity,
    rule: said.code,
    ...said,
    line,
    column: line === null ? null : 3,
    excerpt: line === null ? null : `<item>${line}</item>`,
  });

  const empty = { code: 'item-empty', values: {} } as const;

  it('examines when asked, and groups what it found by how bad it is', async () => {
    const { core, page, user } = await openPage();
    core.answer('feeds.examine', () => ({
      findings: [
        finding('error', empty, 4),
        finding('error', empty, 9),
        finding('error', { code: 'more', values: { count: 3 } }, null),
        finding('hint', { code: 'freshness-long', values: {} }, null),
      ],
    }));
    await user.click(within(page).getByRole('tab', { name: 'Doctor' }));
    expect(callsOf(core, 'feeds.examine')).toEqual([]);
    await user.click(within(page).getByRole('button', { name: 'Examine the feed' }));
    const errors = await within(page).findByRole('region', { name: 'Errors' });
    expect(
      within(errors)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'This entry has neither a title nor a text: there is nothing to read.Line 4, column 3<item>4</item>',
      'Line 9, column 3<item>9</item>',
      'And 3 more of the same kind.',
    ]);
    expect(within(page).getByRole('region', { name: 'Hints' }).textContent).toContain(
      'good for more than a day',
    );
    expect(within(page).queryByRole('region', { name: 'Warnings' })).toBeNull();
    // It is still there after a look at another section.
    await user.click(within(page).getByRole('tab', { name: 'Log' }));
    await user.click(within(page).getByRole('tab', { name: 'Doctor' }));
    within(page).getByRole('region', { name: 'Errors' });
    core.answer('feeds.examine', () => ({ findings: [] }));
    await user.click(within(page).getByRole('button', { name: 'Examine again' }));
    await within(page).findByText('Nothing to complain about.');
  });

  it('says why it cannot ask', async () => {
    const { core, page, user } = await openPage();
    core.answer('feeds.examine', () => {
      throw new AppError('asked-to-wait', {
        url: 'https://blog.rust.example/feed.xml',
        until: Date.now() + hourMs,
      });
    });
    await user.click(within(page).getByRole('tab', { name: 'Doctor' }));
    await user.click(within(page).getByRole('button', { name: 'Examine the feed' }));
    const alert = await within(page).findByRole('alert');
    expect(alert.textContent).toMatch(/blog\.rust\.example asked to be left alone until .*\d\d:\d\d\./);
  });
});

describe('how a feed is asked for', () => {
  const request = {
    headerNames: ['Authorization', 'X-Key'],
    username: 'mira',
    hasPassword: true,
    isForSession: true,
  };
  async function openSettings(parts: Parts = { request }) {
    const app = await openPage(parts);
    await app.user.click(within(app.page).getByRole('tab', { name: 'Settings' }));
    return app;
  }
  const updates = (core: FakeCore) =>
    callsOf(core, 'feeds.update').map((input) => ({ ...(input as object), feedId: undefined }));

  it('keeps, replaces, adds and removes headers without ever knowing a stored value', async () => {
    const { core, page, user } = await openSettings();
    expect(text(page)).toContain('no keyring');
    await user.click(within(page).getByRole('button', { name: 'Replace the value of X-Key' }));
    await user.type(within(page).getByLabelText('New value of X-Key'), 'new-key');
    await user.click(within(page).getByRole('button', { name: 'Add a header' }));
    await user.type(within(page).getByLabelText('Name'), 'Accept-Language');
    await user.type(within(page).getByLabelText('Value'), 'en{Enter}');
    await waitFor(() => expect(updates(core)).toHaveLength(1));
    expect(updates(core)[0]).toEqual({
      headers: [
        { name: 'Authorization', value: null },
        { name: 'X-Key', value: 'new-key' },
        { name: 'Accept-Language', value: 'en' },
      ],
    });
    await user.click(await within(page).findByRole('button', { name: 'Remove Authorization' }));
    await user.click(within(page).getByRole('button', { name: 'Save the headers' }));
    await waitFor(() => expect(updates(core)[1]).toEqual({ headers: [{ name: 'X-Key', value: null }] }));
  });

  it('says beside the field what cannot be used', async () => {
    const { core, page, user } = await openSettings();
    core.answer('feeds.update', () => {
      throw new AppError('invalid-input', {
        field: 'headers.2.name',
        reason: 'header-of-address',
        header: 'Host',
      });
    });
    await user.click(within(page).getByRole('button', { name: 'Add a header' }));
    await user.type(within(page).getByLabelText('Name'), 'Host{Enter}');
    const form = within(page).getByRole('form', { name: 'Headers' });
    expect((await within(form).findByRole('alert')).textContent).toBe(
      '“Host” cannot be set: it is taken from the address.',
    );
    // What was typed is still there.
    expect(within(page).getByLabelText('Name')).toHaveProperty('value', 'Host');
  });

  it('keeps a stored password unless it is replaced, and removes the login', async () => {
    const { core, page, user } = await openSettings();
    const name = within(page).getByRole('textbox', { name: 'User name' });
    await user.type(name, '2{Enter}');
    await waitFor(() =>
      expect(updates(core)).toEqual([{ basicAuth: { username: 'mira2', password: null } }]),
    );
    await user.click(within(page).getByRole('button', { name: 'Replace the password' }));
    await user.type(within(page).getByLabelText('New password'), 'secret{Enter}');
    await waitFor(() =>
      expect(updates(core)[1]).toEqual({ basicAuth: { username: 'mira2', password: 'secret' } }),
    );
    await user.click(within(page).getByRole('button', { name: 'Remove the login' }));
    await waitFor(() => expect(updates(core)[2]).toEqual({ basicAuth: null }));
  });

  it('saves user agent and notification, and hides all of it where there is no server', async () => {
    const { core, page, user } = await openSettings({});
    await user.type(within(page).getByRole('textbox', { name: 'User agent' }), 'Reader/1{Tab}');
    await user.click(within(page).getByRole('switch', { name: 'Notify me of new articles' }));
    await waitFor(() => expect(updates(core)).toEqual([{ userAgent: 'Reader/1' }, { notify: true }]));
    closeApp();
    const bundled = await openSettings({ feed: { url: 'offprint:sample/guides' } });
    expect(within(bundled.page).queryByRole('textbox', { name: 'User agent' })).toBeNull();
  });
});
