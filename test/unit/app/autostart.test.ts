import { expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {} }));
const { autostartEntry, autostartFile } = await import('../../../electron/app/login-item.ts');

it('quotes the program as the specification has it', () => {
  expect(autostartEntry('/opt/My "Apps"/100%/offprint')).toContain(
    'Exec="/opt/My \\\\"Apps\\\\"/100%%/offprint" --hidden\n',
  );
});

it('lies where the desktop looks', () => {
  expect(autostartFile({ XDG_CONFIG_HOME: '/home/mira/cfg' })).toBe(
    '/home/mira/cfg/autostart/org.offprint.Offprint.desktop',
  );
  expect(autostartFile({ XDG_CONFIG_HOME: '' })).toMatch(
    /\/\.config\/autostart\/org\.offprint\.Offprint\.desktop$/,
  );
});
