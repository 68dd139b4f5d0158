/** The reader's accounts on Forem hosts: their keys, what they open, and taking it over. */
import { subscribeAndRemember } from '../changes/subscribe.ts';
import type { AreaHandlers, CoreContext } from '../context.ts';
import { tagFeedUrl } from '../forem/accounts/accounts.ts';
import { storeImagesLater } from '../images/store-images-later.ts';

/** Feeds of tags; new ones are due, and their first poll comes with all others. */
async function followTags(context: CoreContext, host: string, names: readonly string[]): Promise<number> {
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

export const accountHandlers: AreaHandlers<'accounts'> = {
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
      const onMarked = (ids: readonly number[]): void => {
        if (wanted.mark === 'none') return;
        context.exportTargets.noteKept();
        if (wanted.mark !== 'saved') return;
        context.foremRecords.noteWanted(ids);
        context.discussions.noteSaved(ids);
        storeImagesLater(context, ids);
      };
      const ports = { ...context.foremPorts, accounts: context.accounts, onMarked };
      return {
        kind: 'import-account',
        summary: { ...(await importReadingList(ports, wanted, job)), feedsAdded },
      };
    }),
  }),
};
