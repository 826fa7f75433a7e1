/**
 * `npm run clusters -- FILE.csv [--url ADDRESS]`: says which agencies are surveyed together and which of
 * them holds the joint rounds; replaces what was configured before.
 * `npm run clusters -- --none [--url ADDRESS]`: no agency is surveyed with others any more.
 */
import { parseArgs } from 'node:util';
import { configureClusters } from '../lib/server/supabase/clusters.ts';
import { configure } from './clusters/configure.ts';
import { instanceWithService, readText, runCommand } from './configuration/command.ts';
import { ConfigurationError } from './configuration/error.ts';

const USAGE = 'Usage: npm run clusters -- FILE.csv [--url ADDRESS], or -- --none [--url ADDRESS]';
const STAY = 'รอบร่วมที่เปิดแล้วคงเดิม · Joint rounds that have opened stay as they are.';

await runCommand(async () => {
	const { file, none, url } = readArguments();
	const { service } = instanceWithService(url);
	if (none === true) {
		await configureClusters(service, []);
		console.log('ไม่มีกลุ่มแล้ว · There is no cluster any more.');
	} else {
		const { clusters, agencies } = await configure(service, readText(file));
		console.log(
			`ตั้งกลุ่มแล้ว ${clusters} กลุ่ม ${agencies} หน่วยงาน · Configured: ${clusters} clusters, ${agencies} agencies`
		);
	}
	console.log(STAY);
});

function readArguments() {
	try {
		const options = { url: { type: 'string' }, none: { type: 'boolean' } } as const;
		const { positionals, values } = parseArgs({ options, allowPositionals: true });
		const [file = '', ...more] = positionals;
		if (more.length > 0 || (file === '') !== (values.none === true)) throw new Error();
		return { file, ...values };
	} catch {
		throw new ConfigurationError(USAGE);
	}
}
