/** The reader's accounts on Forem hosts: their keys, what they open, and taking it over. */
import type { SubscribePorts } from '../changes/subscribe.ts';
import { subscribeAndRemember } from '../changes/subscribe.ts';
import { tagFeedUrl } from '../forem/accounts/account-addresses.ts';
import type { Accounts } from '../forem/accounts/accounts.ts';
import type { FetchPorts } from '../forem/articles/fetch-articles.ts';
import type { AreaHandlers } from './handler.ts';

type Ports = SubscribePorts & { foremPorts: FetchPorts; accounts: Accounts };

/** Feeds of tags; new ones are due, and their first poll comes with all others. */
async function followTags(context: Ports, host: string, names: readonly string[]): Promise<number> {
  let added = 0;
  for (const name of names) {
    const { alreadySubscribed } = await subscribeAndRemember(context, {
      address: tagFeedUrl(host, name),
      isTyped: true,
      place: { folderPath: [], tags: [] },
      fetchNow: false,
    });
    if (!alreadySubscribed) added += 1;
  }
  return added;
}

export const accountHandlers: AreaHandlers<'accounts', Ports> = {
  'accounts.list': ({ accounts }) => ({ accounts: accounts.list() }),

  'accounts.connect': async ({ accounts }, wanted) => ({ account: await accounts.connect(wanted) }),

  'accounts.remove': ({ accounts }, { host }) => {
    accounts.remove(host);
    return {};
  },

  'accounts.look': ({ accounts }, { host }) => accounts.look(host),

  'accounts.import': (context, { followTags: names, ...wanted }) => ({
    jobId: context.jobs.start('import-account', async (job) => {
      const { importReadingList } = await import('../forem/accounts/import-account.ts');
      // First, since it takes no time: whoever stops the rest has these.
      const feedsAdded = await followTags(context, wanted.host, names);
      const onMarked = (articleIds: readonly number[]): void => {
        if (wanted.mark === 'saved') context.events.emit('articles.saved', { articleIds, needsText: true });
        else if (wanted.mark !== 'none') context.events.emit('articles.marked', {});
      };
      const ports = { ...context.foremPorts, accounts: context.accounts, onMarked };
      return {
        kind: 'import-account',
        summary: { ...(await importReadingList(ports, wanted, job)), feedsAdded },
      };
    }),
  }),
};
