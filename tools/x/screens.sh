# ./x screens: pictures of every page, from the demonstration and (where they are here) the real files.

x_screens() {
  x_build
  install_browser
  web_modules
  (cd web && GEHOR_PROGRAM=$PWD/../build/gehor node e2e/screens.mjs "$@")
}
