// The tables of the tabulation benchmark, counted by DuckDB on two threads from Parquet that it wrote itself.
// node tabulation.mjs persons.csv place.csv LARGEST MIDDLE: prints one JSON object.
import { DuckDBInstance } from "@duckdb/node-api";

const [persons, places, largest, middle] = process.argv.slice(2);
const folder = persons.slice(0, persons.lastIndexOf("/"));
const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
const db = await instance.connect();

const rows = async (sql) => (await db.runAndReadAll(sql)).getRows();
const numbers = async (sql) => (await rows(sql)).map((row) => row.map(String));

async function best(times, prepare, sql) {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    if (prepare) await db.run(prepare);
    const start = performance.now();
    await db.run(sql);
    least = Math.min(least, performance.now() - start);
  }
  return least / 1000;
}

// Codes as small whole numbers, days as dates; in a second file the years already worked out, which spares the database that step.
// Both are sorted by country, so that it can pass over the row groups of the others.
const spells = `read_csv('${persons}', header=false, columns={'practice': 'UTINYINT', 'qualification': 'UTINYINT', 'occupation': 'UTINYINT', 'first': 'INTEGER', 'last': 'INTEGER'})`;
const days = `SELECT practice, qualification, occupation, DATE '1970-01-01' + first AS first, DATE '1970-01-01' + last AS last FROM ${spells}`;
await db.run(`COPY (${days} ORDER BY practice) TO '${folder}/days.parquet' (FORMAT parquet)`);
const entry = "greatest(0, year(first) - 2000)";
const leave = "CASE WHEN last IS NULL THEN 26 ELSE least(26, greatest(0, year(last + 1) - 2000)) END";
await db.run(`COPY (SELECT practice, qualification, occupation, ${entry}::UTINYINT AS entry, ${leave}::UTINYINT AS leave
  FROM '${folder}/days.parquet') TO '${folder}/years.parquet' (FORMAT parquet)`);

// Entries and leavings by year, then running sums: cells in which nothing changes are not even written out.
const matrix = (from, entry, leave, where = "true") => `CREATE OR REPLACE TEMP TABLE matrix AS
  WITH change AS (
    SELECT practice, qualification, occupation, ${entry} AS y, count(*) AS c FROM '${from}' WHERE ${where} GROUP BY ALL
    UNION ALL
    SELECT practice, qualification, occupation, ${leave} AS y, -count(*) AS c FROM '${from}' WHERE ${where} GROUP BY ALL),
  total AS (SELECT practice, qualification, occupation, y, sum(c)::INTEGER AS c FROM change WHERE y < 26 GROUP BY ALL)
  SELECT practice, qualification, occupation, y, sum(c) OVER (PARTITION BY practice, qualification, occupation ORDER BY y)::INTEGER AS n FROM total`;
// The same as a matrix with a column for each year, in one pass.
const wide = (where = "true") => `CREATE OR REPLACE TEMP TABLE wide AS SELECT practice, qualification, occupation,
  ${Array.from({ length: 26 }, (_, y) => `count(*) FILTER (entry <= ${y} AND leave > ${y})::INTEGER AS y${y}`).join(", ")}
  FROM '${folder}/years.parquet' WHERE ${where} GROUP BY ALL`;
const [byDays, byYears] = [matrix(`${folder}/days.parquet`, entry, leave), matrix(`${folder}/years.parquet`, "entry", "leave")];
const drop = "DROP TABLE IF EXISTS matrix";
const result = { version: (await numbers("SELECT version()"))[0][0] };
result.matrixDays = await best(2, drop, byDays);
result.matrixWide = await best(2, "DROP TABLE IF EXISTS wide", wide());
await db.run("DROP TABLE IF EXISTS wide");
result.matrixYears = await best(3, drop, byYears);

// A weight for each cell, so that one misplaced person would show.
result.check = (await numbers(`SELECT sum(n * (span * (practice::HUGEINT * 31 + qualification::HUGEINT * 17 + occupation::HUGEINT * 7 + 1) + span * y + span * (span - 1) // 2))
  FROM (SELECT practice, qualification, occupation, y::HUGEINT AS y, n::HUGEINT AS n,
    lead(y, 1, 26) OVER (PARTITION BY practice, qualification, occupation ORDER BY y)::HUGEINT - y::HUGEINT AS span FROM matrix)`))[0][0];
await db.run(drop);
const slice = async (code) => Math.min(
  await best(5, drop, matrix(`${folder}/years.parquet`, "entry", "leave", `practice = ${code}`)),
  await best(5, "DROP TABLE IF EXISTS wide", wide(`practice = ${code}`)));
result.largest = await slice(largest);
result.middle = await slice(middle);

const place = `SELECT place, qualification, occupation, fte, DATE '1970-01-01' + first AS first, DATE '1970-01-01' + last AS last
  FROM read_csv('${places}', header=false, columns={'place': 'UTINYINT', 'qualification': 'UTINYINT', 'occupation': 'UTINYINT', 'fte': 'INTEGER', 'first': 'INTEGER', 'last': 'INTEGER'})`;
await db.run(`COPY (${place}) TO '${folder}/place.parquet' (FORMAT parquet)`);
await db.run(`CREATE TABLE place AS FROM '${folder}/place.parquet'`);
const cells = (from, sum) => `CREATE OR REPLACE TEMP TABLE cells AS SELECT place, qualification, occupation, count(*) AS n ${sum} FROM ${from}
  WHERE first <= DATE '2024-12-31' AND (last IS NULL OR last >= DATE '2024-12-31') GROUP BY ALL`;
for (const [name, sum] of [["cells", ""], ["cellsFte", ", sum(fte) AS fte"]]) {
  result[name + "Parquet"] = await best(15, null, cells(`'${folder}/place.parquet'`, sum));
  result[name + "Table"] = await best(15, null, cells("place", sum));
}
result.cellsCheck = (await numbers("SELECT count(*), sum(n * (place::HUGEINT * 31 + qualification::HUGEINT * 17 + occupation::HUGEINT * 7 + 1))::HUGEINT, sum(fte)::HUGEINT FROM cells"))[0];
console.log(JSON.stringify(result));
