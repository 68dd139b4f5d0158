/** A package for Fedora, openSUSE and their kind, by rpmbuild. https://rpm-software-management.github.io/rpm/manual/spec.html */
import { execFileSync } from 'node:child_process';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { description, summary, version } from '../facts.ts';
import { layTree, programFolder } from './tree.ts';

/** By what they provide, so that the names hold for both families. */
const requires = [
  'gtk3',
  'libnotify',
  'nss',
  'xdg-utils',
  '(libXtst or libXtst6)',
  '(libXScrnSaver or libXss1)',
  '(libsecret or libsecret-1-0)',
  '(at-spi2-core or at-spi2-atk)',
];

const architectures: Readonly<Record<string, string>> = { x64: 'x86_64', arm64: 'aarch64' };

export function makeRpm(unpacked: string, output: string, releasedOn: string): string {
  const architecture = architectures[process.arch] ?? process.arch;
  const tree = join(output, 'rpm-tree');
  const work = join(output, 'rpm-work');
  layTree(unpacked, tree, { zshFolder: 'zsh/site-functions', releasedOn });
  const spec = join(output, 'offprint.spec');
  writeFileSync(spec, specFile(tree));
  execFileSync(
    'rpmbuild',
    [
      '-bb',
      '--target',
      architecture,
      '--define',
      `_topdir ${work}`,
      '--define',
      `_rpmdir ${output}`,
      '--define',
      '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm',
      '--buildroot',
      join(work, 'root'),
      spec,
    ],
    { stdio: 'pipe' },
  );
  for (const path of [tree, work, spec]) rmSync(path, { recursive: true, force: true });
  const made = readdirSync(output).find((name) => name.endsWith('.rpm'));
  if (made === undefined) throw new Error('rpmbuild said it was done, but made nothing');
  const file = join(output, `offprint-${version}.${architecture}.rpm`);
  renameSync(join(output, made), file);
  return file;
}

function specFile(tree: string): string {
  return `# The program is built already: nothing of it is compiled, stripped or examined here.
%global debug_package %{nil}
%global __os_install_post %{nil}
%global _build_id_links none
%global __requires_exclude ^.*$
%global __provides_exclude ^.*$
Name: offprint
Version: ${version.replaceAll('-', '~')}
Release: 1
Summary: ${summary}
License: MIT
Group: Productivity/Networking/News/Utilities
AutoReqProv: no
${requires.map((name) => `Requires: ${name}`).join('\n')}

%description
${description}

%install
mkdir -p %{buildroot}
cp -a "${tree}/." %{buildroot}/

%files
%defattr(-,root,root,-)
${programFolder}
%attr(4755,root,root) ${programFolder}/chrome-sandbox
/usr/bin/offprint
/usr/share/applications/*
/usr/share/metainfo/*
/usr/share/icons/hicolor/*/apps/*
/usr/share/man/man1/*
/usr/share/bash-completion/completions/offprint
/usr/share/zsh/site-functions/_offprint
/usr/share/fish/vendor_completions.d/offprint.fish
%doc /usr/share/doc/offprint
`;
}
