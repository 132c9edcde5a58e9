import { existsSync } from 'node:fs';
import { installWith } from './installWith.mjs';
import { say } from './run.mjs';

/** Where Debian, Homebrew and people's own settings have it (tests/support/findChromium.ts looks in the same places). */
const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * Makes sure that the tests find a browser if that needs no confirmation; otherwise its tests are skipped, and this
 * says so.
 */
export function prepareChromium() {
  const find = () => PLACES.some((place) => place && existsSync(place));
  if (find()) return;
  installWith({ apt: ['chromium'], brew: ['--cask', 'chromium'] }, 'Chromium');
  if (!find())
    say('No Chromium was found, so the tests of the web pages are skipped. To run them, set CHROMIUM to its path.');
}
