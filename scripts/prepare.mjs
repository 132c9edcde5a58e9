// What `npm start` and `npm test` need before they run: packages, Java, Neo4j's jars, the explorer's and the playground's bundles, a first start.
// Plain JavaScript for whatever Node the machine has; the script that npm runs next is on the project's own Node 24.
// Nothing changed since the last time: nothing is done, in a fraction of a second.
import { prepareChromium } from './prepare/prepareChromium.mjs';
import { prepareFirstStart } from './prepare/prepareFirstStart.mjs';
import { prepareJars } from './prepare/prepareJars.mjs';
import { prepareJava } from './prepare/prepareJava.mjs';
import { preparePackages } from './prepare/preparePackages.mjs';
import { preparePages } from './prepare/preparePages.mjs';
import { Unprepared } from './prepare/Unprepared.mjs';

// The tests bring up their own Neo4j, whatever server the program is set to use.
const testing = process.env.npm_lifecycle_event === 'pretest';
const embedded = testing || !process.env.NEO4J_URI;
const ownJars = testing || !process.env.NEO4J_HOME;

try {
  if (embedded) prepareJava();
  // Both wait for the network; then each of the others has use for one core.
  await Promise.all([preparePackages(), embedded && ownJars && prepareJars()]);
  await Promise.all([preparePages(), embedded && ownJars && prepareFirstStart()]);
  if (testing) prepareChromium();
} catch (error) {
  if (!(error instanceof Unprepared)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
