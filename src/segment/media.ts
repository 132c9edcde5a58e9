/** Agencies, sites and papers whose datelines need no more than their name: a regular expression's alternatives. */
export const WIRE =
  '新华社|中新社|财联社|新华财经|智通财经|央视新闻|央视|中新网|人民网|新华网|央视网|央广网|光明网|中国网|国际在线|本报|本刊|本网|本台|中央广播电视总台|总台|中证网|上证报中国证券网|证券时报网|中国经济网|法新社|路透社|美联社|共同社|塔斯社|韩联社|彭博社|俄新社|安莎社|德新社|埃菲社';

/** Any medium by the form of its name. */
export const MEDIUM = `(?:${WIRE}|[\\p{Script=Han}]{1,8}?(?:日报|晚报|时报|商报|晨报|早报|周报|青年报|经济报|工业报|企业报|证券报|金融报|通讯社|新闻社|新闻网|经济网|青年网|证券网|财经网|能源网|农网|商报网|时报网|日报网|央视新闻|财经|电台|广播))`;
