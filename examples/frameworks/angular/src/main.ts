import 'chancai/components/funding-leverage.js';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { SelectDetail } from 'chancai';
import dataset from '../../data.json';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    @if (shown()) {
      <chancai-funding-leverage
        id="view"
        [data]="data()"
        group-by="programme"
        lang="en"
        (chancai-select)="hear($event)"
      >
        <span slot="note">a child</span>
      </chancai-funding-leverage>
    }
    <p id="heard">{{ heard() }}</p>
    <button id="change" type="button" (click)="change()">change</button>
    <button id="toggle" type="button" (click)="shown.set(!shown())">toggle</button>
  `,
})
class App {
  readonly data = signal(dataset);
  readonly shown = signal(true);
  readonly heard = signal('');

  hear(event: CustomEvent<SelectDetail>) {
    this.heard.set(event.detail.values.join());
  }

  change() {
    this.data.set({ ...dataset, funding: dataset.funding.slice(0, 1) });
  }
}

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
