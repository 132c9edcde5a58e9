import { printKey } from '../../model/keys.ts';
import type { Row } from '../row.ts';

/** What a figure is found and ordered by in each region that contains its subject. */
export interface RegionKeyParts {
  readonly id: string;
  readonly indicatorId: string;
  /** Last day of the period, or UNKNOWN_DATE. */
  readonly period: string;
  readonly valueKey: string;
  readonly changeKey: string;
}

/** Makes a figure's rows for the regions that contain its subject. */
export function makeRegionKeys(regionIds: readonly string[], parts: RegionKeyParts): Row[] {
  const { id, indicatorId, period, valueKey, changeKey } = parts;
  return regionIds.map((regionId) => ({
    id,
    regionId,
    statisticByPeriod: printKey(regionId, period, id),
    statisticByIndicator: printKey(regionId, indicatorId, period, id),
    statisticByValue: printKey(regionId, indicatorId, valueKey, id),
    statisticByChange: printKey(regionId, indicatorId, changeKey, id),
  }));
}
