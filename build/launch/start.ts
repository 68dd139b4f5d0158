/** `npm start`: everything that is missing is fetched or built, then the app runs. Arguments go to the app. */
import { makeReady } from './ready.ts';
import { requireDisplay, runApp } from './run-app.ts';

requireDisplay('npm start');
runApp(await makeReady({ xvfb: false }), process.argv.slice(2));
