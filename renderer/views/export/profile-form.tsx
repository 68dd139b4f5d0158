/** The fields of a profile. */
import type { ExportProfile, TemplateProblem } from '../../../shared/export-profile.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import {
  articleLinkChoices,
  hardBreakChoices,
  imageLinkChoices,
  layoutChoices,
  problemLine,
  readerChoices,
  wrapChoices,
} from '../../../shared/texts/export.ts';
import { profileTexts } from '../../../shared/texts/export-sheets.ts';
import { type Language, languageNames, languages } from '../../../shared/texts/language.ts';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { Toggle } from '../../components/toggle.tsx';
import { TemplateHelp } from './template-help.tsx';

const languageOptions: readonly { value: Language | ''; title: string }[] = [
  { value: '', title: profileTexts.languageOfInterface },
  ...languages.map((value) => ({ value, title: languageNames[value] })),
];

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
  const choose =
    <K extends keyof ExportProfile>(name: K) =>
    (value: ExportProfile[K]) =>
      onChange({ [name]: value });
  const wrapAt = profile.wrapAt === null ? '' : String(profile.wrapAt);
  const isOtherWidth = !wrapChoices.some(({ value }) => value === wrapAt);
  return (
    <div className="form profile-form">
      <Field
        isFirst
        label={commonTexts.name}
        value={profile.name}
        onChange={(name) => onChange({ name })}
        problem={nameProblem}
      />
      <Select
        label={profileTexts.files}
        value={profile.layout}
        choices={layoutChoices}
        onChange={choose('layout')}
      />
      <TextArea
        label={profileTexts.path}
        rows={2}
        value={profile.path}
        onChange={(path) => onChange({ path })}
        problem={problemOf('path')}
        hint={profileTexts.pathHint}
      />
      <TextArea
        label={profileTexts.frontMatter}
        rows={10}
        value={profile.frontMatter}
        onChange={(frontMatter) => onChange({ frontMatter })}
        problem={problemOf('frontMatter')}
        hint={profileTexts.frontMatterHint}
      />
      <TextArea
        label={profileTexts.text}
        rows={6}
        value={profile.body}
        onChange={(body) => onChange({ body })}
        problem={problemOf('body')}
      />
      <TemplateHelp layout={profile.layout} />
      <TextArea
        label={profileTexts.pictureFolder}
        rows={1}
        value={profile.assets}
        onChange={(assets) => onChange({ assets })}
        problem={problemOf('assets')}
      />
      <Select
        label={profileTexts.pictureLinks}
        value={profile.imageLinks}
        choices={imageLinkChoices}
        onChange={choose('imageLinks')}
      />
      <Select
        label={profileTexts.articleLinks}
        value={profile.articleLinks}
        choices={articleLinkChoices}
        onChange={choose('articleLinks')}
      />
      <div className="field-pair">
        <Select
          label={profileTexts.paragraphs}
          value={wrapAt}
          choices={
            isOtherWidth
              ? [...wrapChoices, { value: wrapAt, title: profileTexts.wrappedAt(wrapAt) }]
              : wrapChoices
          }
          onChange={(value) => onChange({ wrapAt: value === '' ? null : Number(value) })}
        />
        <Select
          label={profileTexts.lineBreaks}
          value={profile.hardBreaks}
          choices={hardBreakChoices}
          onChange={choose('hardBreaks')}
        />
      </div>
      <Select
        label={profileTexts.readBy}
        value={profile.safeFor}
        choices={readerChoices}
        onChange={choose('safeFor')}
      />
      <Toggle
        title={profileTexts.discussion}
        detail={profileTexts.discussionHint}
        isOn={profile.discussion}
        onChange={(discussion) => onChange({ discussion })}
      />
      <Toggle
        title={profileTexts.backlinks}
        detail={profileTexts.backlinksHint}
        isOn={profile.backlinks}
        onChange={(backlinks) => onChange({ backlinks })}
      />
      <Toggle
        title={profileTexts.provenance}
        detail={profileTexts.provenanceHint}
        isOn={profile.provenance}
        onChange={(provenance) => onChange({ provenance })}
      />
      <Select
        label={profileTexts.language}
        value={profile.language ?? ''}
        choices={languageOptions}
        onChange={(value) => onChange({ language: value === '' ? null : value })}
        hint={profileTexts.languageHint}
      />
    </div>
  );
}
