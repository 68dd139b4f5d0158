/** Whether a picture is still shown is asked by its hash. */
export const pictureRoom = {
  version: 16,
  name: 'picture-room',
  sql: `
CREATE INDEX images_by_hash ON images(sha256) WHERE sha256 IS NOT NULL;
`,
} as const;
