/** Agencies, sites and papers whose datelines need no more than their name: a regular expression's alternatives. */
export const WIRE =
  '新华社|中新社|央视新闻|央视|中新网|人民网|新华网|央视网|央广网|光明网|中国网|国际在线|本报|本刊|本网|本台|法新社|路透社|美联社|共同社|塔斯社|韩联社';

/** Any medium by the form of its name. */
export const MEDIUM = `(?:${WIRE}|[\\p{Script=Han}]{1,8}?(?:日报|晚报|时报|商报|晨报|早报|周报|青年报|经济报|工业报|企业报|证券报|金融报|通讯社|新闻社|新闻网|经济网|青年网|证券网|财经网|央视新闻|财经|电台|广播))`;
