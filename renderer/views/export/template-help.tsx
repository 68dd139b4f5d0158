/** What one can write into a template, at hand while one writes it. */
import type { ExportProfile } from '../../../shared/export-profile.ts';
import { templateExamples, templateFilters } from '../../../shared/template-samples.ts';
import { templateHelpTexts } from '../../../shared/texts/export-sheets.ts';
import { bookTemplateValues, templateValues } from '../../../shared/texts/template-reference.ts';

export function TemplateHelp({ layout }: { layout: ExportProfile['layout'] }) {
  const values = layout === 'book' ? bookTemplateValues : templateValues;
  return (
    <details className="template-help">
      <summary>{templateHelpTexts.title}</summary>
      <ul aria-label={templateHelpTexts.examples}>
        {templateExamples.map((example) => (
          <li key={example}>
            <code>{example}</code>
          </li>
        ))}
      </ul>
      <dl aria-label={templateHelpTexts.values}>
        {Object.entries(values).map(([name, words]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>
        {templateHelpTexts.filters}{' '}
        {Object.values(templateFilters).map((written, index) => (
          <span key={written}>
            {index === 0 ? '' : ', '}
            <code>{written}</code>
          </span>
        ))}
        .
      </p>
    </details>
  );
}
