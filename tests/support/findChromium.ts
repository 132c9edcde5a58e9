import { existsSync } from 'node:fs';

/** Finds the browser for the tests of web pages; undefined if there is none (scripts/prepare.mjs says so, and installs it where it may). */
export function findChromium(): string | undefined {
  const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'];
  return places.find((place) => place !== undefined && existsSync(place));
}
