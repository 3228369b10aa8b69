// The page's side of the worker: runs a query and reads its rows.

let worker;
let number = 0;
let asks = 0;
let listener = () => {};
const waiting = new Map();

/** How many rows the console keeps; a download has all. */
export const MOST = 250000;

function at() {
  if (!worker) {
    worker = new Worker('/assets/console-worker.js', { type: 'module' });
    worker.onmessage = ({ data }) => {
      if (data.ask !== undefined) {
        waiting.get(data.ask)?.(data);
        waiting.delete(data.ask);
      } else if (data.run === number) {
        listener(data);
      }
    };
  }
  return worker;
}

/** Runs a query; the listener hears of "more", and once "done", "refused", "cancelled", "broken". */
export function run(query, hear) {
  listener = hear;
  at().postMessage({ act: 'run', query, most: MOST, run: ++number });
}

/** Stops what runs: the connection ends, and by that the query on the server. */
export function cancel() {
  at().postMessage({ act: 'cancel' });
}

/** Stops what runs, and hears no more of it. */
export function forget() {
  number++;
  cancel();
}

function send(message) {
  return new Promise((resolve) => {
    const ask = ++asks;
    waiting.set(ask, resolve);
    at().postMessage({ ...message, ask });
  });
}

/** Rows of the answer as they are arranged, each {index, cells}. */
export async function slice(from, to) {
  return (await send({ act: 'slice', from, to })).rows;
}

/** Sorts by a column (-1 for none) and filters by a text; gives how many rows are left. */
export async function arrange(column, down, filter) {
  return (await send({ act: 'arrange', column, down, filter })).count;
}

/** The IRIs in the first rows. */
export async function iris(rows, most) {
  return (await send({ act: 'iris', rows, most })).iris;
}

/** Tells the worker what IRIs are called, for sorting and filtering. */
export function tell(entries) {
  if (entries.length) at().postMessage({ act: 'names', entries });
}
