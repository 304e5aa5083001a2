import { keptSetting } from './settings';

/** A short tick for a good scan, a low one for a refused one. */
const sounds = {
  good: { pitch: 1320, seconds: 0.06 },
  refused: { pitch: 165, seconds: 0.28 },
};

let audio: AudioContext | null = null;

/** Makes a sound, unless sounds are off (个人设置) or the machine has none. */
export function playSound(which: keyof typeof sounds): void {
  if (!keptSetting('sounds') || typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  const { pitch, seconds } = sounds[which];
  const [tone, volume] = [audio.createOscillator(), audio.createGain()];
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.2, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + seconds);
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + seconds);
}
