import type { Scenario } from './scenario.ts';
import { breakWire } from './scenarios/breakWire.ts';
import { holdTransactions } from './scenarios/holdTransactions.ts';
import { killIngest } from './scenarios/killIngest.ts';
import { killNeo4j } from './scenarios/killNeo4j.ts';
import { pauseNeo4j } from './scenarios/pauseNeo4j.ts';
import { refuseToStart, shareFolder } from './scenarios/refuseToStart.ts';
import { startWithoutNeo4j } from './scenarios/startWithoutNeo4j.ts';

/** Every fault, in the order in which both runs go through them. */
export const SCENARIOS: ReadonlyArray<Scenario> = [
  refuseToStart,
  shareFolder,
  startWithoutNeo4j,
  breakWire,
  holdTransactions,
  pauseNeo4j,
  killNeo4j,
  killIngest,
];
