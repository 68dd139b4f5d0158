/** What software centres show: https://www.freedesktop.org/software/appstream/docs/ */

import { linkSchemes } from '../../../electron/app/system-actions.ts';
import { appId, mediaTypes, summary, version } from '../facts.ts';

const paragraphs = [
  'Offprint subscribes to feeds of DEV, of blogs and of podcasts, keeps every article in a library on your own disk, and lets you list, search, tag and read them without a network.',
  'What you save is exported to a folder of clean Markdown that other tools can live on. There is no account, no server and no telemetry.',
];

/** `releasedOn`: YYYY-MM-DD. `homepage`: software centres ask for one; null: there is none yet. */
export function metainfo(releasedOn: string, homepage: string | null): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${appId}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>MIT</project_license>
  <name>Offprint</name>
  <summary>${summary}</summary>
  <developer id="org.offprint">
    <name>The Offprint authors</name>
  </developer>
  <description>
${paragraphs.map((text) => `    <p>${text}</p>`).join('\n')}
  </description>
${homepage === null ? '' : `  <url type="homepage">${homepage}</url>\n`}  <launchable type="desktop-id">${appId}.desktop</launchable>
  <icon type="stock">${appId}</icon>
  <categories>
    <category>Network</category>
    <category>News</category>
    <category>Feed</category>
  </categories>
  <provides>
    <binary>offprint</binary>
${[...mediaTypes, ...linkSchemes.map((scheme) => `x-scheme-handler/${scheme}`)]
  .map((type) => `    <mediatype>${type}</mediatype>`)
  .join('\n')}
  </provides>
  <supports>
    <control>keyboard</control>
    <control>pointing</control>
  </supports>
  <requires>
    <display_length compare="ge">480</display_length>
  </requires>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="${version}" date="${releasedOn}"/>
  </releases>
</component>
`;
}
