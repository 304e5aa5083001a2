import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

/**
 * Writes the files of a zip archive that `target` names into a folder, with their permissions.
 * For archives whose checksum is known: plain ones, up to 65,535 files, stored or deflated.
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} target where an entry goes in `folder`, if at all
 */
export function unzip(archive, folder, target) {
  const fd = openSync(archive, 'r');
  const read = (/** @type {number} */ position, /** @type {number} */ length) => {
    const bytes = Buffer.alloc(length);
    if (readSync(fd, bytes, 0, length, position) !== length) throw new Error(`${archive} is short`);
    return bytes;
  };
  try {
    const { size } = fstatSync(fd);
    const tail = read(size - 22, 22);
    if (tail.readUInt32LE(0) !== 0x06054b50)
      throw new Error(`${archive} is not a plain zip archive`);
    const directory = read(tail.readUInt32LE(16), tail.readUInt32LE(12));
    let at = 0;
    for (let entry = 0; entry < tail.readUInt16LE(10); entry++) {
      const nameLength = directory.readUInt16LE(at + 28);
      const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
      const path = name.endsWith('/') ? undefined : target(name);
      if (path !== undefined) {
        const start = directory.readUInt32LE(at + 42);
        const local = read(start, 30);
        const data = start + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
        const packed = read(data, directory.readUInt32LE(at + 20));
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(
          file,
          directory.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed),
          {
            mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
          },
        );
      }
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
  } finally {
    closeSync(fd);
  }
}
