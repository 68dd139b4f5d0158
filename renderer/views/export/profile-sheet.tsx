/** A profile of one's own: its templates, and beside them what an article becomes by them. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { toWireError, type WireError } from '../../../shared/errors.ts';
import type { ExportProfile } from '../../../shared/export-profile.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { profileTexts } from '../../../shared/texts/export-sheets.ts';
import { Problem } from '../../components/problem.tsx';
import { Sheet } from '../../components/sheet.tsx';
import {
  allProfiles,
  isOwnProfile,
  profileToEdit,
  removeProfile,
  saveProfile,
} from '../../state/export-profiles.ts';
import { useLibrary } from '../../state/library.ts';
import { openSheet } from '../../state/ui.ts';
import { ProfileForm } from './profile-form.tsx';
import { type Preview, usePreview } from './use-preview.ts';

function PreviewPane({ preview }: { preview: Preview | null }) {
  const hasMistake = (preview?.problems.length ?? 0) > 0;
  const words = hasMistake ? profileTexts.mistake : preview?.articleId === null ? profileTexts.noArticle : '';
  return (
    <section
      className="profile-preview"
      aria-label={profileTexts.preview}
      data-stale={hasMistake || undefined}
    >
      <p className="field-hint" role="status">
        {words}
      </p>
      {preview === null || preview.text === '' ? null : (
        <>
          <p className="profile-path" dir="ltr">
            {preview.path}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <pre tabIndex={0} dir="auto">
            {preview.text}
          </pre>
        </>
      )}
    </section>
  );
}

function Editor({ settings, name, query }: { settings: Settings; name: string; query: string }) {
  const own = settings.exportProfiles;
  const isOwn = isOwnProfile(name, own);
  const [profile, setProfile] = useState<ExportProfile>(() => profileToEdit(name, own));
  const [error, setError] = useState<WireError | null>(null);
  const preview = usePreview(profile, query);
  const wanted = profile.name.trim().toLowerCase();
  const isTaken = allProfiles(own).some(
    (one) => one.name.toLowerCase() === wanted && !(isOwn && wanted === name.toLowerCase()),
  );
  const nameProblem = wanted === '' ? profileTexts.nameNeeded : isTaken ? profileTexts.nameTaken : null;
  const goBack = () => openSheet({ kind: 'export', query });
  const attempt = async (run: () => Promise<void>) => {
    try {
      await run();
      goBack();
    } catch (thrown) {
      setError(toWireError(thrown));
    }
  };
  const isReady = nameProblem === null && preview !== null && preview.problems.length === 0;
  return (
    <Sheet
      title={isOwn ? profileTexts.titleOf(name) : profileTexts.newProfile}
      size="page"
      footer={
        <>
          {isOwn ? (
            <Button
              className="button button-bad sheet-footer-start"
              onPress={() => void attempt(() => removeProfile(settings, name))}
            >
              {profileTexts.removeProfile}
            </Button>
          ) : null}
          <Button className="button" onPress={goBack}>
            {commonTexts.cancel}
          </Button>
          <Button
            className="button button-main"
            isDisabled={!isReady}
            onPress={() => void attempt(() => saveProfile(settings, profile, isOwn ? name : null))}
          >
            {profileTexts.saveProfile}
          </Button>
        </>
      }
    >
      <div className="profile-page">
        <div className="profile-side">
          {error === null ? null : <Problem error={error} />}
          <ProfileForm
            profile={profile}
            problems={preview?.problems ?? []}
            nameProblem={nameProblem}
            onChange={(change) => setProfile((before) => ({ ...before, ...change }))}
          />
        </div>
        <PreviewPane preview={preview} />
      </div>
    </Sheet>
  );
}

/** `name`: the profile to change; one that comes with Offprint is copied first. */
export function ProfileSheet({ name, query }: { name: string; query: string }) {
  const settings = useLibrary((state) => state.settings);
  return settings === null ? null : <Editor settings={settings} name={name} query={query} />;
}
