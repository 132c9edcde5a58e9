import type { Scenario } from './scenario.ts';
import { killIngest } from './scenarios/killIngest.ts';
import { killNeo4j } from './scenarios/killNeo4j.ts';
import { pauseNeo4j } from './scenarios/pauseNeo4j.ts';

/** Every fault, in the order in which both runs go through them. */
export const SCENARIOS: ReadonlyArray<Scenario> = [killIngest, killNeo4j, pauseNeo4j];
