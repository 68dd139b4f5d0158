/**
 * Chromium keeps what it has compiled of a module right after the module has run, with the functions that were called until then.
 * Where a page is drawn later, all that draws it is compiled anew at every start: a thousand functions. So the first start of a
 * program waits for its library before it reads the page's code, and draws in the same breath; those that follow have it all.
 */

const key = 'offprint.kept-code';
/** A library that never answers in time is not to make every start a slow one. */
const mostTries = 3;

/** `tries`: starts that did not come to draw in time. */
type Note = { build: string; isKept: boolean; tries: number };

export type KeptCode = {
  /** Whether this start is to see to it. Not where it could not be noted: it would be every time. */
  isToBeKept: boolean;
  /** `isWhole`: what has been drawn was in the same breath as its code was run. False: what has been kept is to be forgotten again. */
  note(isWhole: boolean): void;
};

/** `entry`: the address of the page's entry, which another version of any of its code gives another name. */
export function keptCode(entry: string): KeptCode {
  const build = `${entry} ${navigator.userAgent}`;
  const { isKept, tries } = readNote(build);
  return {
    isToBeKept: !isKept && tries < mostTries && writeNote({ build, isKept, tries }),
    note(isWhole) {
      writeNote({ build, isKept: isWhole, tries: tries + 1 });
    },
  };
}

function readNote(build: string): Note {
  const fresh: Note = { build, isKept: false, tries: 0 };
  try {
    const note = JSON.parse(localStorage.getItem(key) ?? 'null') as Note | null;
    return note?.build === build ? note : fresh;
  } catch {
    return fresh;
  }
}

/** False: there is no storage. */
function writeNote(note: Note): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(note));
    return true;
  } catch {
    return false;
  }
}

/** Answers whether a task has come in between since it was called: by then Chromium may have kept what there was. */
export function sameBreath(): () => boolean {
  let isSame = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    isSame = false;
    port1.close();
  };
  port2.postMessage(null);
  return () => isSame;
}
