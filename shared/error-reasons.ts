/**
 * Why something was refused or failed, as `reason` in an error's details and of an exported file. What the system or another
 * program says for itself stands there in its own words; words for these are in shared/texts/en/reasons.ts.
 */
export const errorReasons = [
  // How a thread ended.
  'took-too-long',
  /** `megabytes` */
  'out-of-memory',
  /** `message`: of the fault. */
  'thread-ended',
  // What was given.
  'key-characters',
  'host-not-forem',
  'tag-without-name',
  'note-empty',
  'rule-without-condition',
  'time-passed',
  'place-missing',
  'path-not-whole',
  /** `count`, `most` */
  'too-many-links',
  'offline-without-query',
  'pages-without-fetch',
  'regex-too-slow',
  'request-too-large',
  // How a feed is asked; `header`: its name.
  'header-name',
  'header-of-connection',
  'header-of-address',
  'header-of-body',
  'header-of-cache',
  'header-of-encoding',
  'header-of-user-agent',
  'header-not-sent',
  'header-twice',
  'header-value',
  'user-agent-value',
  'username-colon',
  'login-control',
  'login-and-authorization',
  'retype-password',
  'retype-header',
  // The proxy.
  'proxy-missing',
  'proxy-not-an-address',
  /** `scheme` */
  'proxy-scheme',
  'proxy-without-host',
  'proxy-with-path',
  'proxy-percent',
  'proxy-asks-login',
  /** `seconds` */
  'proxy-timeout',
  // Files.
  'names-no-article',
  'other-machine',
  'not-added-by-reader',
  'not-a-file',
  'no-version',
  'found-damaged',
  // Why an exported file is as it is.
  'edited-since-export',
  'edited-and-beside',
  'leads-outside',
  'nothing-selected',
  'deselected',
  'deselected-and-edited',
] as const;
export type ErrorReason = (typeof errorReasons)[number];

export function isErrorReason(value: unknown): value is ErrorReason {
  return (errorReasons as readonly unknown[]).includes(value);
}
