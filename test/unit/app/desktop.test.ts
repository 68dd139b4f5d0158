/** What stands outside the window, without a desktop: places on displays, tray, quiet hours, notifications, autostart. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Arrival, createArrivalGroups } from '../../../electron/app/arrival-groups.ts';
import { readArguments } from '../../../electron/app/command-line.ts';
import { menuSections } from '../../../electron/app/menu-commands.ts';
import { overlayDot } from '../../../electron/app/overlay-dot.ts';
import { isQuietAt } from '../../../electron/app/quiet-hours.ts';
import { systemActions } from '../../../electron/app/system-actions.ts';
import { trayEntries, trayTip } from '../../../electron/app/tray-menu.ts';
import { placeOnDisplays } from '../../../electron/app/window-place.ts';
import { commands } from '../../../renderer/commands/table.ts';

describe('a window that comes back', () => {
  const main = { x: 0, y: 25, width: 1440, height: 875 };
  const left = { x: -1920, y: 0, width: 1920, height: 1080 };
  const wanted = { x: -1800, y: 100, width: 1280, height: 800 };

  it('stays where it was while that display is there', () => {
    expect(placeOnDisplays(wanted, [main, left])).toEqual(wanted);
    const acrossBoth = { ...wanted, x: -200 };
    expect(placeOnDisplays(acrossBoth, [main, left])).toEqual(acrossBoth);
  });

  it('goes to the middle of the main one when it is not, no larger than that', () => {
    expect(placeOnDisplays(wanted, [main])).toEqual({ x: 80, y: 63, width: 1280, height: 800 });
    expect(placeOnDisplays({ ...wanted, x: -3600, width: 3000, height: 2000 }, [main])).toEqual(main);
  });

  it.each([
    ['above', { ...wanted, x: 100, y: -700 }],
    ['below', { ...wanted, x: 100, y: 890 }],
    ['by a hair’s breadth beside', { ...wanted, x: 1400, y: 100 }],
  ])('is brought back from %s', (_where, lost) => {
    expect(placeOnDisplays(lost, [main])).toMatchObject({ x: 80, y: 63 });
  });
});

describe('quiet hours', () => {
  const at = (time: string) => new Date(`2026-03-04T${time}:00`);
  it.each([
    ['22:00', '07:00', '21:59', false],
    ['22:00', '07:00', '22:00', true],
    ['22:00', '07:00', '03:00', true],
    ['22:00', '07:00', '07:00', false],
    ['09:00', '17:30', '17:29', true],
    ['09:00', '17:30', '08:59', false],
    ['08:00', '08:00', '12:00', true],
  ])('from %s to %s: at %s %s', (quietFrom, quietTo, time, expected) => {
    expect(isQuietAt({ isQuiet: true, quietFrom, quietTo }, at(time))).toBe(expected);
    expect(isQuietAt({ isQuiet: false, quietFrom, quietTo }, at(time))).toBe(false);
  });
});

describe('arrivals', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const arrival = (feedId: number, count = 1): Arrival => ({
    feedId,
    title: `Feed ${feedId}`,
    articleIds: Array.from({ length: count }, (_unused, index) => feedId * 100 + index),
    titles: [`Title of ${feedId}`],
  });

  it('of a few feeds are told of one by one, those of a feed added up', () => {
    const show = vi.fn();
    const groups = createArrivalGroups({ isQuiet: () => false, show });
    groups.add(arrival(1, 2));
    groups.add(arrival(2));
    groups.add(arrival(1, 3));
    expect(show).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_000);
    expect(
      show.mock.calls.map(([list]) => list.map(({ feedId, articleIds }: Arrival) => [feedId, articleIds])),
    ).toEqual([[[1, [100, 101, 102, 100, 101]]], [[2, [200]]]]);
  });

  it('of many feeds are told of together', () => {
    const show = vi.fn();
    const groups = createArrivalGroups({ isQuiet: () => false, show });
    for (let id = 1; id <= 4; id += 1) groups.add(arrival(id));
    vi.advanceTimersByTime(5_000);
    expect(show).toHaveBeenCalledOnce();
    expect(show.mock.calls[0]?.[0]).toHaveLength(4);
  });

  it('wait until the quiet hours are over', () => {
    const show = vi.fn();
    let isQuiet = true;
    const groups = createArrivalGroups({ isQuiet: () => isQuiet, show });
    groups.add(arrival(1));
    vi.advanceTimersByTime(3_600_000);
    groups.add(arrival(1));
    vi.advanceTimersByTime(3_600_000);
    expect(show).not.toHaveBeenCalled();
    isQuiet = false;
    vi.advanceTimersByTime(61_000);
    expect(show.mock.calls).toEqual([[[expect.objectContaining({ feedId: 1, articleIds: [100, 100] })]]]);
  });
});

describe('the tray', () => {
  const labels = (state: Parameters<typeof trayEntries>[0]) =>
    trayEntries(state).map((entry) => entry?.label ?? '-');

  it('says how much is unread and offers what can be done', () => {
    const state = { unread: 1234, isRefreshing: false, isPaused: false };
    expect(trayTip(state)).toBe('Offprint: 1,234 unread');
    expect(labels(state)).toEqual([
      '1,234 unread',
      'Open Offprint',
      '-',
      'Refresh All Feeds',
      'Pause Refreshing',
      '-',
      'Quit Offprint',
    ]);
  });

  it('says what is going on', () => {
    expect(labels({ unread: 0, isRefreshing: true, isPaused: true })).toEqual(
      expect.arrayContaining(['Nothing unread', 'Refreshing…', 'Resume Refreshing']),
    );
    expect(trayTip({ unread: null, isRefreshing: false, isPaused: true })).toBe(
      'Offprint: refreshing paused',
    );
    expect(trayTip({ unread: null, isRefreshing: false, isPaused: false })).toBe('Offprint');
  });
});

it('a dot for the task bar is round, opaque within and nothing outside', () => {
  const { pixels, width } = overlayDot();
  const alpha = (x: number, y: number) => pixels[(y * width + x) * 4 + 3];
  expect([alpha(8, 8), alpha(0, 0), alpha(15, 15)]).toEqual([255, 0, 0]);
  // Premultiplied: no channel is more than the alpha.
  for (let at = 0; at < pixels.length; at += 4) {
    expect(Math.max(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)).toBeLessThanOrEqual(
      pixels[at + 3] ?? 0,
    );
  }
});

it('what the system offers are commands of the page', () => {
  const ids = commands.map(({ id }) => id);
  const offered = [
    ...systemActions.map(({ commandId }) => commandId),
    ...menuSections.flatMap(({ groups }) => groups.flat()),
  ];
  for (const commandId of offered) expect(ids).toContain(commandId);
});

it('a start with the session is told by its switch', () => {
  expect(readArguments(['--hidden'], {}).isHidden).toBe(true);
  expect(readArguments([], {}).isHidden).toBe(false);
});
