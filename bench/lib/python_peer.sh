# Debian's scientific Python as a peer: unpacked into a folder of its own, since it can not be
# installed beside libboost1.81-dev. Sourced by the scripts that have such a peer.

# unpack_python FOLDER [PACKAGE...]: scikit-learn, and what else is named. False where it can not be
# had; then FOLDER is not there.
unpack_python() {
  local folder=$1 debs package
  shift
  debs=$bench_room/debs
  mkdir -p "$debs" "$folder"
  if ! (cd "$debs" && apt-get download -q python3-numpy python3-scipy python3-sklearn \
    python3-sklearn-lib python3-joblib python3-threadpoolctl python3-decorator python3-distutils \
    libopenblas0-pthread libgfortran5 libgomp1 libquadmath0 liblbfgsb0 "$@") >/dev/null 2>&1; then
    rm -rf "$debs" "$folder"
    return 1
  fi
  for package in "$debs"/*.deb; do dpkg-deb -x "$package" "$folder"; done
  cp -r "$folder"/usr/lib/python3.*/distutils "$folder/usr/lib/python3/dist-packages/"
  rm -rf "$debs"
}

# python_peer FOLDER SCRIPT ARGUMENT...: one thread of linear algebra, so that jobs do not fight.
python_peer() {
  local lib=$1/usr/lib machine
  shift
  machine=$(gcc -dumpmachine)
  PYTHONPATH=$lib/python3/dist-packages OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=2 \
    LD_LIBRARY_PATH=$lib/$machine:$lib/$machine/openblas-pthread:$lib/$machine/blas:$lib/$machine/lapack python3 "$@"
}
