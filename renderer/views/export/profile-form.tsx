/** The fields of a profile. */
import type { ExportProfile, TemplateProblem } from '../../../shared/export-profile.ts';
import {
  articleLinkChoices,
  hardBreakChoices,
  imageLinkChoices,
  layoutChoices,
  problemLine,
  readerChoices,
  wrapChoices,
} from '../../../shared/texts/export.ts';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { TemplateHelp } from './template-help.tsx';

type Props = {
  profile: ExportProfile;
  problems: readonly TemplateProblem[];
  nameProblem: string | null;
  onChange: (change: Partial<ExportProfile>) => void;
};

export function ProfileForm({ profile, problems, nameProblem, onChange }: Props) {
  const problemOf = (part: TemplateProblem['part']): string | null => {
    const found = problems.find((problem) => problem.part === part);
    return found === undefined ? null : problemLine(found);
  };
  /** The controls know their choices' values as text; each list holds those of its field alone. */
  const choose =
    <K extends keyof ExportProfile>(name: K) =>
    (value: string) =>
      onChange({ [name]: value } as Partial<ExportProfile>);
  const wrapAt = profile.wrapAt === null ? '' : String(profile.wrapAt);
  const isOtherWidth = !wrapChoices.some(({ value }) => value === wrapAt);
  return (
    <div className="form profile-form">
      <Field
        isFirst
        label="Name"
        value={profile.name}
        onChange={(name) => onChange({ name })}
        problem={nameProblem}
      />
      <Select label="Files" value={profile.layout} choices={layoutChoices} onChange={choose('layout')} />
      <TextArea
        label="Path"
        rows={2}
        value={profile.path}
        onChange={(path) => onChange({ path })}
        problem={problemOf('path')}
        hint="Below the export folder. A slash makes a folder, .md is added."
      />
      <TextArea
        label="Front matter"
        rows={10}
        value={profile.frontMatter}
        onChange={(frontMatter) => onChange({ frontMatter })}
        problem={problemOf('frontMatter')}
        hint="One name: {{ value }} a line, in the order they shall have. What has no value is left out."
      />
      <TextArea
        label="Text"
        rows={6}
        value={profile.body}
        onChange={(body) => onChange({ body })}
        problem={problemOf('body')}
      />
      <TemplateHelp layout={profile.layout} />
      <TextArea
        label="Folder for pictures"
        rows={1}
        value={profile.assets}
        onChange={(assets) => onChange({ assets })}
        problem={problemOf('assets')}
      />
      <Select
        label="Links to pictures"
        value={profile.imageLinks}
        choices={imageLinkChoices}
        onChange={choose('imageLinks')}
      />
      <Select
        label="Links to exported articles"
        value={profile.articleLinks}
        choices={articleLinkChoices}
        onChange={choose('articleLinks')}
      />
      <div className="field-pair">
        <Select
          label="Paragraphs"
          value={wrapAt}
          choices={
            isOtherWidth ? [...wrapChoices, { value: wrapAt, title: `Wrapped at ${wrapAt}` }] : wrapChoices
          }
          onChange={(value) => onChange({ wrapAt: value === '' ? null : Number(value) })}
        />
        <Select
          label="Line breaks"
          value={profile.hardBreaks}
          choices={hardBreakChoices}
          onChange={choose('hardBreaks')}
        />
      </div>
      <Select label="Read by" value={profile.safeFor} choices={readerChoices} onChange={choose('safeFor')} />
      <Toggle
        title="Discussion"
        detail="What readers wrote below an article, at the end of its text, where you have kept it."
        isOn={profile.discussion}
        onChange={(discussion) => onChange({ discussion })}
      />
      <Toggle
        title="Provenance"
        detail="A line at the end of each text that says where it came from."
        isOn={profile.provenance}
        onChange={(provenance) => onChange({ provenance })}
      />
    </div>
  );
}
