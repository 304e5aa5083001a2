// What the official Electron does with `electron FOLDER`, for the one of the registry: loads the
// folder that is named first, and tells Electron that this is no packaged program.
const { app } = require('electron');
const { join, resolve } = require('node:path');

process.defaultApp = true;
const position = process.argv.findIndex((argument, i) => i > 0 && !argument.startsWith('-'));
const folder = resolve(process.argv[position]);
const { main, name, productName, version } = require(join(folder, 'package.json'));
if (productName ?? name) app.setName(productName ?? name);
if (version) app.setVersion(version);
app.setAppPath(folder);
require(join(folder, main));
