/** follow: subscribe to whoever wrote an article, for whom it was written, or to one of its tags. */
import { type FollowOption, followKinds } from '../../../shared/model/places.ts';
import { type Command, ExitStatus, UsageError } from '../command.ts';
import { writeOne, writeRows } from '../output.ts';
import { outcomeText } from '../texts/outcomes.ts';

export const follow: Command = {
  name: 'follow',
  usage: 'ID [author | organisation | tag NAME]',
  summary: 'Subscribe to the author, the organisation or a tag of an article; without one, list them.',
  options: {},
  optionTexts: {},
  examples: ['offprint follow 42', 'offprint follow 42 author', 'offprint follow 42 tag rust'],
  async run(context) {
    const [first, kind, ...words] = context.positionals;
    const articleId = Number(first);
    if (!Number.isSafeInteger(articleId) || articleId < 1) {
      throw new UsageError('follow needs the number of an article');
    }
    if (kind !== undefined && !(followKinds as readonly string[]).includes(kind)) {
      throw new UsageError(`follow takes ${followKinds.join(', ')} behind the article, not “${kind}”`);
    }
    const client = await context.openLibrary({ create: false });
    const { options } = await client.call('follow.options', { articleId });
    if (kind === undefined) {
      await writeRows(context, options, line);
      return ExitStatus.done;
    }
    const name = words.join(' ').toLowerCase();
    const wanted = options.filter(
      (one) => one.kind === kind && (name === '' || one.name.toLowerCase() === name),
    );
    const [only, other] = wanted;
    if (only === undefined) throw new UsageError(`The article names no ${kind} ${name}`.trimEnd());
    if (other !== undefined) {
      throw new UsageError(`Name one of its tags: ${wanted.map((one) => one.name).join(', ')}`);
    }
    const { undoId: _undoId, ...answer } = await client.call('follow.add', {
      articleId,
      kind: only.kind,
      name: only.name,
    });
    const { feed, alreadySubscribed, outcome } = answer;
    await writeOne(context, answer, () => `${feed.id}\t${feed.title}\t${feed.url}`);
    if (alreadySubscribed) context.say(`${feed.title} is followed already`);
    else if (outcome !== null) context.say(outcomeText(outcome));
    return ExitStatus.done;
  },
};

const line = ({ kind, name, feedId, isCertain }: FollowOption): string =>
  [
    kind,
    name,
    feedId === null ? (isCertain ? '' : 'if its site has a feed') : `followed: feed ${feedId}`,
  ].join('\t');
