#!/usr/bin/env node
// Builds seeds/lexicons/countries.json: every country and territory of ISO 3166-1 with the names that Chinese papers use.
//
//   node scripts/buildCountries.mjs
//
// Names come from the Unicode CLDR of Node's Intl; the tables below contain what papers write differently.
import { writeFileSync } from 'node:fs';

const CODES =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI KH CM CA CV CF TD CL CN CO KM CG CD CK CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT VA HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG NU MK NO OM PK PW PS PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW PR GL XK'.split(
    ' ',
  );
// The short name where it is not the one of CLDR.
const NAMES = {
  AE: '阿联酋',
  BA: '波黑',
  CF: '中非共和国',
  SA: '沙特阿拉伯',
  PS: '巴勒斯坦',
  DO: '多米尼加',
  MN: '蒙古国',
  XK: '科索沃',
};
// Other surfaces that always mean the country.
const ALIASES = {
  CN: ['我国', '全国', '国内', '中华人民共和国', '新中国', '中国大陆'],
  AE: ['阿拉伯联合酋长国'],
  BA: ['波斯尼亚和黑塞哥维那'],
  SA: ['沙特'],
  MN: ['蒙古'],
  BD: ['孟加拉'],
  ID: ['印尼'],
  RU: ['俄罗斯联邦'],
  US: ['美利坚合众国'],
  GB: ['大不列颠'],
  KR: ['大韩民国'],
  PG: ['巴新'],
  BN: ['文莱达鲁萨兰国'],
  CD: ['刚果民主共和国'],
  LA: ['老挝人民民主共和国'],
  KZ: ['哈萨克'],
  MR: ['毛里塔尼亚'],
  SZ: ['斯威士兰'],
  CI: ['象牙海岸'],
};
// One character for a country, read only next to another one or before a known noun (中美, 美方).
const LETTERS = {
  CN: '中',
  US: '美',
  GB: '英',
  FR: '法',
  DE: '德',
  JP: '日',
  KR: '韩',
  RU: '俄',
  IN: '印',
  AU: '澳',
  CA: '加',
  VN: '越',
  KP: '朝',
  MX: '墨',
  BR: '巴',
  IT: '意',
};

const chinese = new Intl.DisplayNames(['zh-Hans-CN'], { type: 'region' });
const english = new Intl.DisplayNames(['en'], { type: 'region' });
const rows = CODES.map((code) =>
  JSON.stringify([code, NAMES[code] ?? chinese.of(code), english.of(code), ALIASES[code] ?? [], LETTERS[code] ?? null]),
);
const columns = JSON.stringify(['code', 'name', 'english', 'aliases', 'letter']);
const target = new URL('../seeds/lexicons/countries.json', import.meta.url);
writeFileSync(target, `{\n  "columns": ${columns},\n  "rows": [\n    ${rows.join(',\n    ')}\n  ]\n}\n`);
console.log(`${rows.length} countries`);
