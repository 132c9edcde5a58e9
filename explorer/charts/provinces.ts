/** A province's square: its code (GB/T 2260), its short name and its place, column and row from the upper left. */
export interface ProvinceSquare {
  readonly code: string;
  readonly short: string;
  readonly english: string;
  readonly column: number;
  readonly row: number;
}

const SQUARES: ReadonlyArray<readonly [string, string, string, number, number]> = [
  ['230000', '黑龙江', 'HL', 8, 1],
  ['150000', '内蒙古', 'NM', 5, 2],
  ['220000', '吉林', 'JL', 8, 2],
  ['650000', '新疆', 'XJ', 1, 3],
  ['620000', '甘肃', 'GS', 3, 3],
  ['640000', '宁夏', 'NX', 4, 3],
  ['140000', '山西', 'SX', 5, 3],
  ['110000', '北京', 'BJ', 6, 3],
  ['120000', '天津', 'TJ', 7, 3],
  ['210000', '辽宁', 'LN', 8, 3],
  ['540000', '西藏', 'XZ', 1, 4],
  ['630000', '青海', 'QH', 2, 4],
  ['510000', '四川', 'SC', 3, 4],
  ['610000', '陕西', 'SN', 4, 4],
  ['410000', '河南', 'HA', 5, 4],
  ['130000', '河北', 'HE', 6, 4],
  ['370000', '山东', 'SD', 7, 4],
  ['500000', '重庆', 'CQ', 3, 5],
  ['420000', '湖北', 'HB', 4, 5],
  ['340000', '安徽', 'AH', 5, 5],
  ['320000', '江苏', 'JS', 6, 5],
  ['310000', '上海', 'SH', 7, 5],
  ['530000', '云南', 'YN', 2, 6],
  ['520000', '贵州', 'GZ', 3, 6],
  ['430000', '湖南', 'HN', 4, 6],
  ['360000', '江西', 'JX', 5, 6],
  ['330000', '浙江', 'ZJ', 6, 6],
  ['450000', '广西', 'GX', 4, 7],
  ['440000', '广东', 'GD', 5, 7],
  ['350000', '福建', 'FJ', 6, 7],
  ['710000', '台湾', 'TW', 7, 7],
  ['460000', '海南', 'HI', 4, 8],
  ['820000', '澳门', 'MO', 5, 8],
  ['810000', '香港', 'HK', 6, 8],
];

/** The 34 provinces as squares, each near its place. No outline shows a border. */
export const PROVINCES: ReadonlyArray<ProvinceSquare> = SQUARES.map(([code, short, english, column, row]) => ({
  code,
  short,
  english,
  column,
  row,
}));
