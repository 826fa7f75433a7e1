/**
 * Runs before `npm start` and `npm test`, on whatever Node is installed and without a dependency:
 * installs the locked packages when they are missing or the lockfile has changed since.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..');
const stamp = join(root, 'node_modules', '.prongsai-installed');
const lock = createHash('sha256')
	.update(readFileSync(join(root, 'package-lock.json')))
	.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
	// stdout stays clean: `npm start -- --json` prints one line of JSON there and nothing else.
	console.error('กำลังติดตั้งส่วนประกอบ (ครั้งแรกใช้เวลาราวหนึ่งนาที) · Installing packages …');
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
	const { status } = spawnSync(npm, words, { cwd: root, stdio: ['ignore', 2, 2] });
	if (status !== 0) {
		console.error(
			'ติดตั้งไม่สำเร็จ ตรวจการเชื่อมต่ออินเทอร์เน็ตแล้วลองใหม่ · Installing failed: check the network and try again.'
		);
		process.exit(1);
	}
	writeFileSync(stamp, lock);
}
