/** All keys, from the table of commands, and the words of the query language. */
import { Fragment } from 'react';
import { Button } from 'react-aria-components';
import { commandGroupTitles } from '../../../shared/texts/commands.ts';
import { helpTexts, queryWords } from '../../../shared/texts/help.ts';
import { useCommands } from '../../commands/bindings.ts';
import { commandGroups } from '../../commands/command.ts';
import { KeyCaps } from '../../components/key-caps.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { openSheet } from '../../state/ui.ts';

export function HelpSheet() {
  const commands = useCommands();
  return (
    <Sheet
      title={helpTexts.title}
      size="large"
      isText
      footer={
        <Button className="button" onPress={() => openSheet({ kind: 'keys' })}>
          {helpTexts.changeKeys}
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
                          {index > 0 ? <i>{helpTexts.or}</i> : null}
                          <KeyCaps keys={keys} />
                        </Fragment>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section aria-label={helpTexts.searching}>
          <h3>{helpTexts.searching}</h3>
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
