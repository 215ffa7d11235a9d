import 'chancai/components/funding-leverage.js';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
