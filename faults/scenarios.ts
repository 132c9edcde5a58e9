import type { Scenario } from './scenario.ts';
import { boundMemory } from './scenarios/boundMemory.ts';
import { boundShapes } from './scenarios/boundShapes.ts';
import { breakWire } from './scenarios/breakWire.ts';
import { changeSurroundings } from './scenarios/changeSurroundings.ts';
import { checkStore } from './scenarios/checkStore.ts';
import { fillDisk } from './scenarios/fillDisk.ts';
import { holdTransactions } from './scenarios/holdTransactions.ts';
import { killIngest } from './scenarios/killIngest.ts';
import { killNeo4j } from './scenarios/killNeo4j.ts';
import { leaveAlone } from './scenarios/leaveAlone.ts';
import { pauseNeo4j } from './scenarios/pauseNeo4j.ts';
import { planForMany } from './scenarios/planForMany.ts';
import { readBesideIngest } from './scenarios/readBesideIngest.ts';
import { readHostileFiles } from './scenarios/readHostileFiles.ts';
import { refuseToStart, shareFolder } from './scenarios/refuseToStart.ts';
import { loadAtOnce } from './scenarios/loadAtOnce.ts';
import { startWithoutNeo4j } from './scenarios/startWithoutNeo4j.ts';
import { stayResponsive } from './scenarios/stayResponsive.ts';
import { stopUnderLoad } from './scenarios/stopUnderLoad.ts';

/** Every fault, in the order in which both runs go through them: the last two look at what the others have left. */
export const SCENARIOS: ReadonlyArray<Scenario> = [
  refuseToStart,
  shareFolder,
  startWithoutNeo4j,
  breakWire,
  holdTransactions,
  leaveAlone,
  stayResponsive,
  changeSurroundings,
  readHostileFiles,
  fillDisk,
  boundMemory,
  boundShapes,
  planForMany,
  readBesideIngest,
  loadAtOnce,
  killIngest,
  pauseNeo4j,
  killNeo4j,
  stopUnderLoad,
  checkStore,
];
