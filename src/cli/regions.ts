/**
 * `npm run regions -- FILE.csv [--url ADDRESS]`: says which agencies stand in which district or
 * province, and who oversees it; replaces what was configured before.
 * `npm run regions -- --link E-MAIL`: a new link for an overseer who has none or has lost the password.
 */
import { parseArgs } from 'node:util';
import { instanceWithService, readText, runCommand } from './configuration/command.ts';
import { ConfigurationError } from './configuration/error.ts';
import { configure, linkFor } from './regions/configure.ts';

const USAGE = 'Usage: npm run regions -- FILE.csv [--url ADDRESS], or -- --link E-MAIL';

await runCommand(async () => {
	const { file, link, url } = readArguments();
	const instance = instanceWithService(url);
	if (link !== undefined) {
		console.log(await linkFor(instance.service, instance.url, link));
		return;
	}
	const { regions, agencies, links } = await configure(
		instance.service,
		instance.url,
		readText(file)
	);
	console.log(
		`ตั้งเขตแล้ว ${regions} เขต ${agencies} หน่วยงาน · Configured: ${regions} regions, ${agencies} agencies`
	);
	for (const [email, address] of links) console.log(`${email}  ${address}`);
	if (links.size > 0) {
		console.log(
			'แต่ละลิงก์ใช้ตั้งรหัสผ่านได้ครั้งเดียวภายในหนึ่งชั่วโมง · Each link sets a password once, within an hour; --link makes another.'
		);
	}
});

function readArguments() {
	try {
		const options = { url: { type: 'string' }, link: { type: 'string' } } as const;
		const { positionals, values } = parseArgs({ options, allowPositionals: true });
		const [file = '', ...more] = positionals;
		if (more.length > 0 || (file === '') !== (values.link !== undefined)) throw new Error();
		return { file, ...values };
	} catch {
		throw new ConfigurationError(USAGE);
	}
}
