/** Which attached files can be played, by what their feed says of them. */

export type RecordingKind = 'audio' | 'video';

const audioEndings = ['mp3', 'm4a', 'm4b', 'aac', 'ogg', 'oga', 'opus', 'flac', 'wav'];
const videoEndings = ['mp4', 'm4v', 'webm', 'ogv', 'mov'];

/** By media type, else, where it says nothing, by how the address ends; null: it is no recording. */
export function recordingKind({ url, type }: { url: string; type: string | null }): RecordingKind | null {
  const name = type?.trim().toLowerCase() ?? '';
  if (name.startsWith('audio/')) return 'audio';
  if (name.startsWith('video/')) return 'video';
  if (name !== '' && name !== 'application/octet-stream') return null;
  const [path = ''] = url.split(/[?#]/);
  const ending = /\/[^/]*\.([a-z0-9]{2,4})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (audioEndings.includes(ending)) return 'audio';
  return videoEndings.includes(ending) ? 'video' : null;
}
