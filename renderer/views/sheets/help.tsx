/** All keys, from the table of commands, and the words of the query language. */
import { Fragment } from 'react';
import { Button } from 'react-aria-components';
import { commandGroupTitles } from '../../../shared/texts/commands.ts';
import { useCommands } from '../../commands/bindings.ts';
import { commandGroups } from '../../commands/command.ts';
import { KeyCaps } from '../../components/key-caps.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { openSheet } from '../../state/ui.ts';

const queryWords: readonly (readonly [string, string])[] = [
  ['rust lifetime', 'both words, anywhere'],
  ['"exact phrase"', 'these words in this order'],
  ['-word', 'without it'],
  ['a OR b', 'either; ( … ) groups'],
  ['title: author: code:', 'in that part only'],
  ['lang:go', 'with a code block in Go'],
  ['tag:rust', 'with this tag; tag:work/* with those below it, too'],
  ['feed:"Name"', 'from that feed; folder: and site: likewise'],
  ['is:unread', 'also read, saved, later, snoozed, offline, edited, muted'],
  ['is:changed', 'edited since you read it; is:stale: since you exported it'],
  ['is:duplicate', 'the same piece from another feed; similar:ID finds copies of one article'],
  ['has:code', 'also image, audio, video, table, math, highlight, note'],
  ['note:word', 'in your highlights and notes'],
  ['after:7d', 'of the last week; before: and on: likewise'],
  ['reading:<5', 'under five minutes'],
  ['reactions:>50', 'liked on DEV; comments: likewise'],
  ['by:"Name"', 'by exactly that author; sourcetag: by the feeds’ own tags'],
  ['series:"Name"', 'parts of a series; org: articles of an organisation'],
  ['sort:oldest', 'also relevance, newest, reading, read, title, feed'],
];

export function HelpSheet() {
  const commands = useCommands();
  return (
    <Sheet
      title="Keys and query words"
      size="large"
      isText
      footer={
        <Button className="button" onPress={() => openSheet({ kind: 'keys' })}>
          Change keys…
        </Button>
      }
    >
      <div className="help">
        {commandGroups.map((group) => (
          <section key={group} aria-label={commandGroupTitles[group]}>
            <h3>{commandGroupTitles[group]}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group && command.keys.length > 0)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.title}</dt>
                    <dd>
                      {command.keys.map((keys, index) => (
                        <Fragment key={keys}>
                          {index > 0 ? <i>or</i> : null}
                          <KeyCaps keys={keys} />
                        </Fragment>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section aria-label="Searching">
          <h3>Searching</h3>
          <dl>
            {queryWords.map(([word, meaning]) => (
              <div key={word}>
                <dt>
                  <code>{word}</code>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Sheet>
  );
}
