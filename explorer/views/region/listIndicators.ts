import type { RegionQuery } from '../../generated/graphql.ts';

/** Lists the indicators that a region has levels for, those with the most figures first. */
export function listIndicators({ statistics }: NonNullable<RegionQuery['region']>) {
  const counts = new Map<string, { id: string; name: string; count: number }>();
  for (const { indicator, measure, breakdown } of statistics.nodes) {
    if (measure !== 'LEVEL' || breakdown !== null) continue;
    const known = counts.get(indicator.id);
    counts.set(indicator.id, { ...indicator, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'zh-CN'));
}
