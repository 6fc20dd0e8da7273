#!/bin/sh
# Makes libcurl, with TLS, and jansson for musl, which no package has, of Debian's sources: static libraries in /musl.
# Runs as root in a Debian with musl-tools, cmake and make.
set -eu
[ ! -e /musl/done ] || exit 0
mkdir -p /musl/sources
cd /musl/sources
sed 's/^deb /deb-src /' /etc/apt/sources.list > /etc/apt/sources.list.d/sources.list
apt-get -qq update
for name in curl mbedtls jansson; do
  apt-get -qq source --download-only "$name"
  mkdir -p "$name"
  tar -xf "$name"_*.orig.tar.[gx]z -C "$name" --strip-components=1
done
export CC=musl-gcc

make -s -C mbedtls/library CFLAGS=-O1 static >/dev/null
mkdir -p /musl/lib /musl/include
cp mbedtls/library/*.a /musl/lib
cp -R mbedtls/include/* /musl/include

cmake -S jansson -B jansson/build -DCMAKE_INSTALL_PREFIX=/musl -DJANSSON_BUILD_DOCS=OFF -DJANSSON_WITHOUT_TESTS=ON \
  -DJANSSON_EXAMPLES=OFF >/dev/null
cmake --build jansson/build --target install >/dev/null

cd curl
./configure --quiet --prefix=/musl --disable-shared --with-mbedtls=/musl --without-zlib --without-brotli --without-zstd \
  --without-libpsl --without-nghttp2 --without-libidn2 --without-librtmp --without-libssh2 --disable-ldap --disable-manual \
  --disable-threaded-resolver >/dev/null
make -s -C lib install >/dev/null
make -s -C include install >/dev/null
touch /musl/done
