/**
 * `npm run doctor`: looks at the set-up that the environment describes, and says in Thai and English
 * what is wrong and what to do. Ends with 1 where something has to be mended.
 */
import { EnvironmentError, readEnvironment } from '../lib/server/env.ts';
import { lookAtSetup } from './doctor/facts.ts';
import { judgeSetup } from './doctor/judge.ts';
import { describeFinding } from './doctor/sentences.ts';
import { explain } from './start/messages.ts';

try {
	const findings = judgeSetup(await lookAtSetup(readEnvironment()));
	for (const finding of findings) console.log(describeFinding(finding));
	process.exitCode = findings.some(({ level }) => level === 'fail') ? 1 : 0;
} catch (error) {
	if (!(error instanceof EnvironmentError)) throw error;
	console.log(explain(error));
	process.exitCode = 1;
}
