// Runs statements of lines of JSON ({ sql, parameters }) in ClickHouse's engine and answers each by one line.
const { Session } = require('chdb');
const session = new Session();
require('readline').createInterface({ input: process.stdin }).on('line', line => {
  const { sql, parameters } = JSON.parse(line);
  let answer;
  try {
    const text = Object.keys(parameters).length ? session.queryBind(sql, parameters, 'JSONCompact') : session.query(sql, 'JSONCompact');
    answer = { rows: text ? JSON.parse(text) : { meta: [], data: [] } };
  } catch (error) {
    answer = { error: error.message };
  }
  process.stdout.write(JSON.stringify(answer) + '\n');
}).on('close', () => process.exit(0));
