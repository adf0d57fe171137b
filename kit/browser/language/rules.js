// What rules and sums say of the values. Nothing is evaluated: a rule is data.

/** @typedef {string | number | boolean | string[]} Value */
/** @typedef {Record<string, Value>} Values what each named control says */

/** @type {(value: Value | undefined) => string[]} */
export const asList = (value) => (Array.isArray(value) ? value : [value]).map(String);

/** @type {Map<string, [name: string, isNot: boolean, allowed: string[]][]>} */
const rules = new Map();

/**
 * "left=a|b right!=@left" as [name, is it not, what is allowed], worked out once for each rule.
 * @param {string} text
 */
function rulesIn(text) {
  const known = rules.get(text);
  if (known) return known;
  const parts = text.split(" ").map((part) => part.match(/^([^!=]+)(!?)=(.*)$/) ?? fail(part));
  /** @type {[string, boolean, string[]][]} */
  const fresh = parts.map(([, name, not, allowed]) => [name, not === "!", allowed.split("|")]);
  rules.set(text, fresh);
  return fresh;
}

/** @type {(part: string) => never} */
function fail(part) {
  throw new Error(`not a rule: ${part}`);
}

/**
 * Without a rule, nothing is asked.
 * @type {(rule: string | undefined, values: Values) => boolean}
 */
export function holds(rule, values) {
  if (!rule) return true;
  return rulesIn(rule).every(([name, isNot, allowed]) => {
    const options = allowed[0][0] === "@" ? asList(values[allowed[0].slice(1)]) : allowed;
    return asList(values[name]).some((value) => options.includes(value)) !== isNot;
  });
}

/**
 * "111 loyola=yes; 32 who=a|b; 60": the sum of the numbers whose rules hold.
 * @type {(terms: string, values: Values) => number}
 */
export function sumOf(terms, values) {
  return terms.split(";").reduce((sum, term) => {
    const [number, ...rule] = term.trim().split(" ");
    return holds(rule.join(" "), values) ? sum + Number(number) : sum;
  }, 0);
}
