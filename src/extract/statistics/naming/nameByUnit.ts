import { parseUnit } from '../../../model/parseUnit.ts';
import type { Dimension } from '../../../model/quantity.ts';

const NAMES: Partial<Record<Dimension, string>> = {
  money: '金额',
  share: '比重',
  points: '增幅',
  ratio: '倍数',
  mass: '重量',
  length: '长度',
  area: '面积',
  volume: '体积',
  energy: '能量',
  power: '功率',
  count: '数量',
};

/** Names what a figure measures by its unit if its sentence does not name it; a growth rate alone is a 增速. */
export function nameByUnit(unit: string | null, isLevel: boolean): string {
  if (!isLevel) return '增速';
  return NAMES[parseUnit(unit).dimension] ?? '数值';
}
