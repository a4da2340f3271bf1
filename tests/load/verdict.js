// The verdict of the pages that the self-check is compared with: the outcome alone, without articles,
// open questions or advice.

// Questions whose answer alone settles nothing.
const OPEN = ['awarded_before', 'state_controlled'];

// `names` are the questions of yes and no. An answer that is missing is `undefined`.
export function verdict(names, facts) {
  const conditions = names.filter((name) => !OPEN.includes(name));
  if (conditions.some((name) => facts[name] === false)) {
    return '不符合申报条件';
  }
  const products = facts.products || [];
  if (!products.length || conditions.some((name) => facts[name] === undefined)) {
    return '还不能判断';
  }
  const usable = products.filter((product) => !(facts.awarded_before && product.reappraised));
  if (usable.some((product) => product.title === 'national')) {
    return '符合：奖励500万元（第十四条）';
  }
  if (!usable.some((product) => product.title === 'regional')) {
    return '不符合申报条件';
  }
  const output = Number(facts.output_value_yuan || NaN);
  return output > 1e8 ? '符合：奖励100万元（第十五条）'
    : output < 1e8 ? '符合：质量基金扶持（第十六条）'
      : output === 1e8 ? '由推选办公室认定' : '还不能判断';
}
