// What the browser keeps for its user: tabs and the history of runs. Nothing of it leaves the browser.

const TABS = 'hustings.console.tabs';
const RUNS = 'hustings.console.runs';
const MOST_RUNS = 100;
const LONGEST = 200000;

function load(key, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function save(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or forbidden store costs the memory, not the work.
  }
}

/** The tabs of the last visit: {list: [{query, question, values}], active}. */
export function savedTabs() {
  const found = load(TABS, {});
  const list = Array.isArray(found.list) ? found.list.filter((t) => typeof t?.query === 'string') : [];
  return { list, active: Math.min(Math.max(0, found.active | 0), Math.max(0, list.length - 1)) };
}

export function saveTabs(list, active) {
  save(TABS, { list: list.filter((t) => t.query.length < LONGEST), active });
}

/** The runs of this browser, the latest first: {query, at, count, ms}. */
export function savedRuns() {
  const found = load(RUNS, []);
  return Array.isArray(found) ? found.filter((r) => typeof r?.query === 'string') : [];
}

/** Adds a run; the same query again moves up. */
export function addRun(run) {
  if (run.query.length > LONGEST) return;
  save(RUNS, [run, ...savedRuns().filter((r) => r.query !== run.query)].slice(0, MOST_RUNS));
}

export function forgetRuns() {
  save(RUNS, []);
}

/** What a query is called: its first comment, else what it begins with. */
export function titleOf(query) {
  const comment = /^\s*#+\s*(?!view:|@)(.+)/i.exec(query);
  if (comment) return comment[1].trim();
  const body = query.replace(/^\s*((PREFIX|BASE|VERSION)\b[^\n]*|#[^\n]*)?\n/gim, '').trim();
  return body.split('\n')[0].slice(0, 60) || 'Empty query';
}
